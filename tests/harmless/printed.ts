import { constants, inflateSync } from 'node:zlib'

const STREAM = /<<(.*?)>>\s*stream\r?\n(.*?)\r?\nendstream/gs

/** What a PDF draws and holds, apart from when it was made and where its parts stand in the file. */
export function printedOf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  const unpacked = text.replace(STREAM, (_, dictionary: string, stream: string) =>
    /\/XRef/.test(dictionary) ? '' : `${dictionary} stream ${unpack(dictionary, stream)} endstream`,
  )
  return (
    unpacked
      .replace(/\nxref.*$/s, '')
      .replace(/\/Length1? [\d R]+/g, '')
      // How long packed parts are, which hangs on the minute it was made in, may stand in an object of its own.
      .replace(/\d+ 0 obj\s+\d+\s+endobj/g, '')
      .replace(/startxref\s+\d+/g, '')
      .replace(/\/(?:Creation|Mod)Date ?\([^)]*\)/g, '')
  )
}

function unpack(dictionary: string, stream: string): string {
  if (!/\/FlateDecode/.test(dictionary)) return stream
  // The packed data may itself end in what ends a line: its checksum is then cut, its content never.
  const finishFlush = constants.Z_SYNC_FLUSH
  return inflateSync(Buffer.from(stream, 'latin1'), { finishFlush }).toString('latin1')
}
