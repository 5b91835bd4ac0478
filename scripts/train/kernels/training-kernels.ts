/**
 * The WebAssembly kernels that train: f32x4, row-major matrices, rows a multiple of 4 and columns of 8.
 * Sums over the words of a sentence stay in registers, so that a weight is fetched once a sentence, not once a word.
 */
const splatConst = (value: string): string => `(f32x4.splat (f32.const ${value}))`;
const indices = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const grid = (rows: number, cols: number, line: (r: number, c: number) => string): string =>
  indices(rows)
    .flatMap((r) => indices(cols).map((c) => line(r, c)))
    .join('\n');

/** Rational approximation of tanh, the same as the reading kernels'. */
export function tanh(name: string): string {
  const horner = (terms: string[]): string =>
    terms
      .slice(1)
      .reduce(
        (sum, term) => `(f32x4.add ${splatConst(term)} (f32x4.mul (local.get $x2) ${sum}))`,
        splatConst(terms[0] ?? '0'),
      );
  const odd = [
    '-2.76076847742355e-16',
    '2.00018790482477e-13',
    '-8.60467152213735e-11',
    '5.12229709037114e-08',
    '1.48572235717979e-05',
    '6.37261928875436e-04',
    '4.89352455891786e-03',
  ];
  const even = ['1.19825839466702e-06', '1.18534705686654e-04', '2.26843463243900e-03', '4.89352518554385e-03'];
  return `
    (local.set ${name} (f32x4.max (f32x4.min (local.get ${name}) ${splatConst('7.90531110763549805')}) ${splatConst('-7.90531110763549805')}))
    (local.set $x2 (f32x4.mul (local.get ${name}) (local.get ${name})))
    (local.set $p (f32x4.mul (local.get ${name}) ${horner(odd)}))
    (local.set ${name} (f32x4.div (local.get $p) ${horner(even)}))`;
}

const sigmoid = (name: string): string => `
    (local.set ${name} (f32x4.mul (local.get ${name}) ${splatConst('0.5')}))
    ${tanh(name)}
    (local.set ${name} (f32x4.add ${splatConst('0.5')} (f32x4.mul (local.get ${name}) ${splatConst('0.5')})))`;

/** y[t] += W x[t] for `tokens` words at a time against four rows of W. */
const productBlock = (tokens: number): string => `
      ${grid(4, tokens, (r, t) => `(local.set $a${r}${t} (v128.const f32x4 0 0 0 0))`)}
      (local.set $c (i32.const 0))
      (loop $cols${tokens}
        ${indices(tokens)
          .map((t) => `(local.set $v${t} (v128.load (i32.add (local.get $x${t}) (local.get $c))))`)
          .join('\n')}
        ${indices(4)
          .map(
            (r) => `(local.set $u (v128.load (i32.add (local.get $w${r}) (local.get $c))))
        ${indices(tokens)
          .map(
            (t) =>
              `(local.set $a${r}${t} (f32x4.add (local.get $a${r}${t}) (f32x4.mul (local.get $u) (local.get $v${t}))))`,
          )
          .join('\n')}`,
          )
          .join('\n')}
        (br_if $cols${tokens} (i32.lt_s (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $bytes))))
      ${indices(tokens)
        .map((t) => `(v128.store (local.get $y${t}) (f32x4.add (v128.load (local.get $y${t})) ${gather(t)}))`)
        .join('\n')}`;

/** The four row sums of word t as one vector. */
const gather = (t: number): string => {
  const sum = (
    r: number,
  ): string => `(f32.add (f32.add (f32x4.extract_lane 0 (local.get $a${r}${t})) (f32x4.extract_lane 1 (local.get $a${r}${t})))
    (f32.add (f32x4.extract_lane 2 (local.get $a${r}${t})) (f32x4.extract_lane 3 (local.get $a${r}${t}))))`;
  return `(f32x4.replace_lane 3 (f32x4.replace_lane 2 (f32x4.replace_lane 1 (f32x4.splat ${sum(0)}) ${sum(1)}) ${sum(2)}) ${sum(3)})`;
};

const advance = (tokens: number): string => `
        (local.set $x0 (i32.add (local.get $x0) (i32.mul (local.get $xStep) (i32.const ${tokens}))))
        (local.set $y0 (i32.add (local.get $y0) (i32.mul (local.get $yStep) (i32.const ${tokens}))))
        (local.set $t (i32.sub (local.get $t) (i32.const ${tokens})))`;

const product = `
  (func (export "product") (param $w i32) (param $x i32) (param $xStep i32) (param $y i32) (param $yStep i32)
      (param $rows i32) (param $cols i32) (param $tokens i32)
    (local $bytes i32) (local $c i32) (local $t i32) ${indices(4)
      .map((r) => `(local $w${r} i32)`)
      .join(' ')}
    ${indices(3)
      .map((t) => `(local $x${t} i32) (local $y${t} i32) (local $v${t} v128)`)
      .join(' ')} (local $u v128)
    ${grid(4, 3, (r, t) => `(local $a${r}${t} v128)`)}
    (local.set $bytes (i32.shl (local.get $cols) (i32.const 2)))
    (loop $rows4
      (local.set $w0 (local.get $w))
      ${indices(3)
        .map((r) => `(local.set $w${r + 1} (i32.add (local.get $w${r}) (local.get $bytes)))`)
        .join('\n')}
      (local.set $x0 (local.get $x)) (local.set $y0 (local.get $y)) (local.set $t (local.get $tokens))
      (block $left (loop $three
        (br_if $left (i32.lt_s (local.get $t) (i32.const 3)))
        (local.set $x1 (i32.add (local.get $x0) (local.get $xStep))) (local.set $x2 (i32.add (local.get $x1) (local.get $xStep)))
        (local.set $y1 (i32.add (local.get $y0) (local.get $yStep))) (local.set $y2 (i32.add (local.get $y1) (local.get $yStep)))
        ${productBlock(3)} ${advance(3)}
        (br $three)))
      (block $done (loop $one
        (br_if $done (i32.lt_s (local.get $t) (i32.const 1)))
        ${productBlock(1)} ${advance(1)}
        (br $one)))
      (local.set $w (i32.add (local.get $w3) (local.get $bytes)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (br_if $rows4 (i32.gt_s (local.tee $rows (i32.sub (local.get $rows) (i32.const 4))) (i32.const 0)))))`;

/** G += sum over words of dy[t] transpose(x[t]), in blocks of 4 rows x 8 columns. */
const outer = `
  (func (export "outer") (param $g i32) (param $dy i32) (param $dyStep i32) (param $x i32) (param $xStep i32)
      (param $rows i32) (param $cols i32) (param $tokens i32)
    (local $bytes i32) (local $c i32) (local $t i32) (local $yp i32) (local $xp i32) (local $g0 i32) (local $g1 i32) (local $g2 i32) (local $g3 i32)
    (local $v0 v128) (local $v1 v128) (local $u v128) ${grid(4, 2, (r, c) => `(local $a${r}${c} v128)`)}
    (local.set $bytes (i32.shl (local.get $cols) (i32.const 2)))
    (loop $rows4
      (local.set $c (i32.const 0))
      (loop $cols8
        (local.set $g0 (i32.add (local.get $g) (local.get $c)))
        ${indices(3)
          .map((r) => `(local.set $g${r + 1} (i32.add (local.get $g${r}) (local.get $bytes)))`)
          .join('\n')}
        ${grid(4, 2, (r, c) => `(local.set $a${r}${c} (v128.load offset=${16 * c} (local.get $g${r})))`)}
        (local.set $yp (local.get $dy)) (local.set $xp (i32.add (local.get $x) (local.get $c))) (local.set $t (local.get $tokens))
        (loop $token
          (local.set $v0 (v128.load (local.get $xp))) (local.set $v1 (v128.load offset=16 (local.get $xp)))
          ${indices(4)
            .map(
              (r) => `(local.set $u (v128.load32_splat offset=${4 * r} (local.get $yp)))
          (local.set $a${r}0 (f32x4.add (local.get $a${r}0) (f32x4.mul (local.get $u) (local.get $v0))))
          (local.set $a${r}1 (f32x4.add (local.get $a${r}1) (f32x4.mul (local.get $u) (local.get $v1))))`,
            )
            .join('\n')}
          (local.set $yp (i32.add (local.get $yp) (local.get $dyStep))) (local.set $xp (i32.add (local.get $xp) (local.get $xStep)))
          (br_if $token (local.tee $t (i32.sub (local.get $t) (i32.const 1)))))
        ${grid(4, 2, (r, c) => `(v128.store offset=${16 * c} (local.get $g${r}) (local.get $a${r}${c}))`)}
        (br_if $cols8 (i32.lt_s (local.tee $c (i32.add (local.get $c) (i32.const 32))) (local.get $bytes))))
      (local.set $g (i32.add (local.get $g) (i32.shl (local.get $bytes) (i32.const 2))))
      (local.set $dy (i32.add (local.get $dy) (i32.const 16)))
      (br_if $rows4 (i32.gt_s (local.tee $rows (i32.sub (local.get $rows) (i32.const 4))) (i32.const 0)))))`;

/** Gates i, f, o, g in place; then cell, tanh of the cell, and hidden. */
const gates = `
  (func (export "gates") (param $g i32) (param $before i32) (param $cell i32) (param $tanhCell i32) (param $hidden i32) (param $bytes i32)
    (local $n i32) (local $gf i32) (local $go i32) (local $gc i32)
    (local $i v128) (local $f v128) (local $o v128) (local $c v128) (local $x2 v128) (local $p v128)
    (local.set $gf (i32.add (local.get $g) (local.get $bytes)))
    (local.set $go (i32.add (local.get $gf) (local.get $bytes)))
    (local.set $gc (i32.add (local.get $go) (local.get $bytes)))
    (loop $units
      ${[
        ['$i', '$g'],
        ['$f', '$gf'],
        ['$o', '$go'],
        ['$c', '$gc'],
      ]
        .map(([v, at]) => `(local.set ${v} (v128.load (i32.add (local.get ${at}) (local.get $n))))`)
        .join('\n')}
      ${sigmoid('$i')} ${sigmoid('$f')} ${sigmoid('$o')} ${tanh('$c')}
      ${[
        ['$i', '$g'],
        ['$f', '$gf'],
        ['$o', '$go'],
        ['$c', '$gc'],
      ]
        .map(([v, at]) => `(v128.store (i32.add (local.get ${at}) (local.get $n)) (local.get ${v}))`)
        .join('\n')}
      (local.set $c (f32x4.add (f32x4.mul (local.get $i) (local.get $c))
        (f32x4.mul (local.get $f) (v128.load (i32.add (local.get $before) (local.get $n))))))
      (v128.store (i32.add (local.get $cell) (local.get $n)) (local.get $c))
      ${tanh('$c')}
      (v128.store (i32.add (local.get $tanhCell) (local.get $n)) (local.get $c))
      (v128.store (i32.add (local.get $hidden) (local.get $n)) (f32x4.mul (local.get $o) (local.get $c)))
      (br_if $units (i32.lt_s (local.tee $n (i32.add (local.get $n) (i32.const 16))) (local.get $bytes)))))`;

/** Adam over n floats; clears the gradient and keeps a moving average of the weights. */
const adam = `
  (func (export "adam") (param $w i32) (param $g i32) (param $m i32) (param $s i32) (param $e i32) (param $n i32)
      (param $rate f32) (param $scale f32) (param $ema f32)
    (local $gv v128) (local $mv v128) (local $sv v128) (local $wv v128)
    (loop $next
      (local.set $gv (f32x4.mul (v128.load (local.get $g)) (f32x4.splat (local.get $scale))))
      (local.set $mv (f32x4.add (f32x4.mul (v128.load (local.get $m)) ${splatConst('0.9')}) (f32x4.mul (local.get $gv) ${splatConst('0.1')})))
      (local.set $sv (f32x4.add (f32x4.mul (v128.load (local.get $s)) ${splatConst('0.995')})
        (f32x4.mul (f32x4.mul (local.get $gv) (local.get $gv)) ${splatConst('0.005')})))
      (v128.store (local.get $m) (local.get $mv))
      (v128.store (local.get $s) (local.get $sv))
      (local.set $wv (f32x4.sub (v128.load (local.get $w))
        (f32x4.div (f32x4.mul (local.get $mv) (f32x4.splat (local.get $rate))) (f32x4.add (f32x4.sqrt (local.get $sv)) ${splatConst('1e-6')}))))
      (v128.store (local.get $w) (local.get $wv))
      (v128.store (local.get $e) (f32x4.add (v128.load (local.get $e))
        (f32x4.mul (f32x4.splat (local.get $ema)) (f32x4.sub (local.get $wv) (v128.load (local.get $e))))))
      (v128.store (local.get $g) (v128.const f32x4 0 0 0 0))
      ${['$w', '$g', '$m', '$s', '$e'].map((p) => `(local.set ${p} (i32.add (local.get ${p}) (i32.const 16)))`).join(' ')}
      (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 4))) (i32.const 0)))))`;

export const trainingKernels = (pages: number): string => `(module
  (memory (export "memory") ${pages}) ${product} ${outer} ${gates} ${adam})`;
