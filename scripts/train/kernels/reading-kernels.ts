/**
 * The WebAssembly kernels that read: all weights and activations of the inner products are int16 (the integer
 * sums are exact, so every machine gives the same parse), everything else is f32x4 with plain, not relaxed, SIMD.
 * A matrix lies in panels of 32 rows; within a panel, column pair after column pair, 32 rows x 2 values.
 */
const PANEL = [0, 1, 2, 3, 4, 5, 6, 7];

/** Activations lie in (-1, 1); they are kept as int16 in steps of 1/8192. */
export const ACTIVATION_STEPS = 8192;

const each = (line: (k: number) => string): string => PANEL.map(line).join('\n');

/** One panel times one input row: locals $wp, $xp, $xe, $v, $a0..$a7. Leaves $wp after the panel. */
const panelProduct = `
  ${each((k) => `(local.set $a${k} (v128.const i32x4 0 0 0 0))`)}
  (loop $pairs
    (local.set $v (v128.load32_splat (local.get $xp)))
    ${each((k) => `(local.set $a${k} (i32x4.add (local.get $a${k}) (i32x4.dot_i16x8_s (local.get $v) (v128.load offset=${16 * k} (local.get $wp)))))`)}
    (local.set $wp (i32.add (local.get $wp) (i32.const 128)))
    (br_if $pairs (i32.lt_u (local.tee $xp (i32.add (local.get $xp) (i32.const 4))) (local.get $xe))))`;

const storePanel = (bias: string, scale: string, out: string): string =>
  each(
    (k) => `(v128.store offset=${16 * k} (local.get ${out}) (f32x4.add (v128.load offset=${16 * k} (local.get ${bias}))
      (f32x4.mul (f32x4.convert_i32x4_s (local.get $a${k})) (v128.load offset=${16 * k} (local.get ${scale})))))`,
  );

const accumulators = `(local $v v128) ${PANEL.map((k) => `(local $a${k} v128)`).join(' ')}`;

const splat = (value: string): string => `(f32x4.splat (f32.const ${value}))`;

/** Rational approximation of tanh (as in Eigen's ptanh), a few units in the last place off; uses locals $x2, $p. */
function tanh(name: string): string {
  const horner = (terms: string[]): string =>
    terms
      .slice(1)
      .reduce((sum, term) => `(f32x4.add ${splat(term)} (f32x4.mul (local.get $x2) ${sum}))`, splat(terms[0] ?? '0'));
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
    (local.set ${name} (f32x4.max (f32x4.min (local.get ${name}) ${splat('7.90531110763549805')}) ${splat('-7.90531110763549805')}))
    (local.set $x2 (f32x4.mul (local.get ${name}) (local.get ${name})))
    (local.set $p (f32x4.mul (local.get ${name}) ${horner(odd)}))
    (local.set ${name} (f32x4.div (local.get $p) ${horner(even)}))`;
}

const sigmoid = (name: string): string => `
    (local.set ${name} (f32x4.mul (local.get ${name}) ${splat('0.5')}))
    ${tanh(name)}
    (local.set ${name} (f32x4.add ${splat('0.5')} (f32x4.mul (local.get ${name}) ${splat('0.5')})))`;

const quantised = (name: string): string =>
  `(i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get ${name}) ${splat(String(ACTIVATION_STEPS))})))`;

/** Four units of the cell: gates i, f, o, g lie H floats apart; the new hidden values end in `into`. */
const cellStep = (offset: number, into: string): string => `
    (local.set $i (v128.load offset=${offset} (local.get $g)))
    (local.set $f (v128.load offset=${offset} (i32.add (local.get $g) (local.get $bytes))))
    (local.set $o (v128.load offset=${offset} (i32.add (local.get $g) (i32.mul (local.get $bytes) (i32.const 2)))))
    (local.set $c (v128.load offset=${offset} (i32.add (local.get $g) (i32.mul (local.get $bytes) (i32.const 3)))))
    ${sigmoid('$i')} ${sigmoid('$f')} ${sigmoid('$o')} ${tanh('$c')}
    (local.set $c (f32x4.add (f32x4.mul (local.get $i) (local.get $c))
      (f32x4.mul (local.get $f) (v128.load offset=${offset} (i32.add (local.get $cell) (local.get $n))))))
    (v128.store offset=${offset} (i32.add (local.get $cell) (local.get $n)) (local.get $c))
    ${tanh('$c')}
    (local.set $o (f32x4.mul (local.get $o) (local.get $c)))
    (local.set ${into} ${quantised('$o')})`;

export const readingKernels = `(module
  (memory (export "memory") 1)
  ;; out[token] = bias + W x[token], for all tokens of a sentence; a panel stays in the nearest cache meanwhile
  (func $dense (export "dense") (param $w i32) (param $scale i32) (param $bias i32) (param $x i32) (param $xStep i32)
      (param $out i32) (param $outStep i32) (param $panels i32) (param $pairs i32) (param $tokens i32)
    (local $wp i32) (local $xp i32) (local $xe i32) (local $x0 i32) (local $o i32) (local $t i32) ${accumulators}
    (loop $panel
      (local.set $x0 (local.get $x)) (local.set $o (local.get $out)) (local.set $t (local.get $tokens))
      (loop $token
        (local.set $wp (local.get $w)) (local.set $xp (local.get $x0))
        (local.set $xe (i32.add (local.get $xp) (i32.shl (local.get $pairs) (i32.const 2))))
        ${panelProduct}
        ${storePanel('$bias', '$scale', '$o')}
        (local.set $x0 (i32.add (local.get $x0) (local.get $xStep)))
        (local.set $o (i32.add (local.get $o) (local.get $outStep)))
        (br_if $token (local.tee $t (i32.sub (local.get $t) (i32.const 1)))))
      (local.set $w (local.get $wp))
      (local.set $scale (i32.add (local.get $scale) (i32.const 128)))
      (local.set $bias (i32.add (local.get $bias) (i32.const 128)))
      (local.set $out (i32.add (local.get $out) (i32.const 128)))
      (br_if $panel (local.tee $panels (i32.sub (local.get $panels) (i32.const 1))))))
  ;; one direction of one LSTM layer over a sentence; pre holds the input products, out takes int16; steps may be negative
  (func (export "lstm") (param $pre i32) (param $preStep i32) (param $wh i32) (param $scales i32) (param $out i32) (param $outStep i32)
      (param $cell i32) (param $gates i32) (param $zero i32) (param $hidden i32) (param $tokens i32)
    (local $wp i32) (local $xp i32) (local $xe i32) (local $bytes i32) (local $previous i32) (local $scale i32) (local $b i32) (local $g i32)
    (local $n i32) (local $end i32) (local $i v128) (local $f v128) (local $o v128) (local $c v128) (local $q0 v128) (local $q1 v128)
    (local $x2 v128) (local $p v128) ${accumulators}
    (local.set $bytes (i32.shl (local.get $hidden) (i32.const 2)))
    (local.set $previous (local.get $zero))
    (loop $token
      (local.set $wp (local.get $wh)) (local.set $scale (local.get $scales)) (local.set $b (local.get $pre)) (local.set $g (local.get $gates))
      (local.set $end (i32.add (local.get $gates) (i32.shl (local.get $bytes) (i32.const 2))))
      (loop $panel
        (local.set $xp (local.get $previous))
        (local.set $xe (i32.add (local.get $xp) (i32.shl (local.get $hidden) (i32.const 1))))
        ${panelProduct}
        ${storePanel('$b', '$scale', '$g')}
        (local.set $b (i32.add (local.get $b) (i32.const 128)))
        (local.set $scale (i32.add (local.get $scale) (i32.const 128)))
        (br_if $panel (i32.lt_u (local.tee $g (i32.add (local.get $g) (i32.const 128))) (local.get $end))))
      (local.set $g (local.get $gates)) (local.set $n (i32.const 0))
      (loop $units
        ${cellStep(0, '$q0')}
        ${cellStep(16, '$q1')}
        (v128.store (i32.add (local.get $out) (i32.shr_u (local.get $n) (i32.const 1))) (i16x8.narrow_i32x4_s (local.get $q0) (local.get $q1)))
        (local.set $g (i32.add (local.get $g) (i32.const 32)))
        (br_if $units (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 32))) (local.get $bytes))))
      (local.set $previous (local.get $out))
      (local.set $out (i32.add (local.get $out) (local.get $outStep)))
      (local.set $pre (i32.add (local.get $pre) (local.get $preStep)))
      (br_if $token (local.tee $tokens (i32.sub (local.get $tokens) (i32.const 1))))))
  ;; the scorer: tanh of the sum of "count" rows of "bytes" bytes each, then a product into out
  (func (export "score") (param $rows i32) (param $count i32) (param $bytes i32) (param $hidden i32)
      (param $w i32) (param $scale i32) (param $bias i32) (param $out i32) (param $panels i32)
    (local $n i32) (local $r i32) (local $end i32) (local $at i32) (local $s0 v128) (local $s1 v128) (local $x2 v128) (local $p v128)
    (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $count) (i32.const 2))))
    (loop $units
      (local.set $s0 (v128.const i32x4 0 0 0 0)) (local.set $s1 (v128.const i32x4 0 0 0 0)) (local.set $r (local.get $rows))
      (loop $row
        (local.set $at (i32.add (i32.load (local.get $r)) (local.get $n)))
        (local.set $s0 (f32x4.add (local.get $s0) (v128.load (local.get $at))))
        (local.set $s1 (f32x4.add (local.get $s1) (v128.load offset=16 (local.get $at))))
        (br_if $row (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 4))) (local.get $end))))
      ${tanh('$s0')} ${tanh('$s1')}
      (v128.store (i32.add (local.get $hidden) (i32.shr_u (local.get $n) (i32.const 1)))
        (i16x8.narrow_i32x4_s ${quantised('$s0')} ${quantised('$s1')}))
      (br_if $units (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 32))) (local.get $bytes))))
    (call $dense (local.get $w) (local.get $scale) (local.get $bias) (local.get $hidden) (i32.const 0)
      (local.get $out) (i32.const 0) (local.get $panels) (i32.shr_u (local.get $bytes) (i32.const 3)) (i32.const 1)))
  ;; out = a + b over "bytes" bytes
  (func (export "add") (param $a i32) (param $b i32) (param $out i32) (param $bytes i32)
    (local $n i32)
    (loop $next
      (v128.store (i32.add (local.get $out) (local.get $n))
        (f32x4.add (v128.load (i32.add (local.get $a) (local.get $n))) (v128.load (i32.add (local.get $b) (local.get $n)))))
      (br_if $next (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 16))) (local.get $bytes)))))
)`;
