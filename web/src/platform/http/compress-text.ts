import { constants, createGzip, type Gzip, type ZlibReset } from "node:zlib";

/** Node starts both afresh, and its types say so of the other only. */
type Compressor = Gzip & ZlibReset;

const newCompressor = () => createGzip() as Compressor;

let compressor = newCompressor();
let turn: Promise<unknown> = Promise.resolve();

/**
 * Compresses a text as one gzip member, beside the thread that answers.
 *
 * One stream does all of them, one after another, and starts afresh with each. A new one every time, as `gzipSync` makes, takes its
 * quarter of a megabyte again, holds the thread, and leaves a part of its result behind that only a large clearing of memory takes away.
 */
export function compressText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const compressed = turn.then(() => compressWith(compressor, text));
  turn = compressed.catch(() => {
    compressor = newCompressor();
  });
  return compressed;
}

function compressWith(gzip: Compressor, text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    const keep = (part: Buffer) => parts.push(part);
    const end = (error?: Error | null) => {
      gzip.off("data", keep).off("error", end);
      if (error) return failed(error);
      gzip.reset();
      done(Buffer.concat(parts));
    };
    gzip.on("data", keep).on("error", end);
    gzip.write(text);
    gzip.flush(constants.Z_FINISH, () => end());
  });
}
