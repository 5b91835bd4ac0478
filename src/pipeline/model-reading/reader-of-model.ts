const MODEL = 'model:';

/** What claims of a model say of their reader: "model:qwen3". */
export function readerOfModel(model: string): string {
  return `${MODEL}${model}`;
}

export function modelOfReader(reader: string): string {
  return reader.startsWith(MODEL) ? reader.slice(MODEL.length) : reader;
}
