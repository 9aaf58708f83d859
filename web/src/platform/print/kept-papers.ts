/** Printed papers by name, up to so many bytes together: what was asked for longest ago goes first. */
export function createKeptPapers(mostBytes: number) {
  const papers = new Map<string, Uint8Array<ArrayBuffer>>(); // a map remembers the order, so the first is the one asked for longest ago
  let bytes = 0;
  const forget = (name: string) => {
    bytes -= papers.get(name)?.byteLength ?? 0;
    papers.delete(name);
  };
  return {
    find(name: string): Uint8Array<ArrayBuffer> | undefined {
      const pdf = papers.get(name);
      if (!pdf) return undefined;
      papers.delete(name);
      papers.set(name, pdf);
      return pdf;
    },
    keep(name: string, pdf: Uint8Array<ArrayBuffer>): void {
      if (pdf.byteLength > mostBytes) return;
      forget(name);
      papers.set(name, pdf);
      bytes += pdf.byteLength;
      for (const oldest of papers.keys()) {
        if (bytes <= mostBytes) break;
        forget(oldest);
      }
    },
  };
}
