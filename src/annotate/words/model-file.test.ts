import { describe, expect, it } from 'vitest';
import { KeyIndex } from './hash.ts';
import { ModelFile, ModelFileError, packModelFile } from './model-file.ts';

const floats = Float32Array.from([0.5, -1, 0.25, 100, -50, 0, 3, 1]);
const keys = Int32Array.from([7, -8, 2_000_000_000]);
const packed = packModelFile({ features: 'f-1', trained: {} }, [
  { name: 'odd', type: 'u8', bytes: Uint8Array.from([1, 2, 255]) },
  { name: 'weights', type: 'i8', block: 3, floats },
  { name: 'keys', type: 'i32', bytes: new Uint8Array(keys.buffer) },
]);

describe('weights file', () => {
  it('gives back what was packed, floats to within a step of their block', () => {
    const file = ModelFile.open(packed, 'f-1');
    expect([...file.bytes('odd')]).toEqual([1, 2, 255]);
    expect([...file.integers('keys')]).toEqual([...keys]);
    const steps = [1 / 127, 1 / 127, 1 / 127, 100 / 127, 100 / 127, 100 / 127, 3 / 127, 3 / 127];
    file.floats('weights').forEach((x, i) => {
      expect(Math.abs(x - (floats[i] ?? 0))).toBeLessThanOrEqual((steps[i] ?? 0) / 2 + 1e-6);
    });
  });

  it('refuses other features, and arrays it has not', () => {
    expect(() => ModelFile.open(packed, 'f-2')).toThrow(ModelFileError);
    expect(() => ModelFile.open(packed, 'f-1').bytes('none')).toThrow(ModelFileError);
  });
});

describe('KeyIndex', () => {
  it('finds places, the first of equal keys, and -1', () => {
    const index = new KeyIndex(Int32Array.from([5, -3, 5, 0]));
    expect([5, -3, 0, 9].map((key) => index.find(key))).toEqual([0, 1, 3, -1]);
  });
});
