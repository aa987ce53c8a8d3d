/** The text of a file. The bytes decide its encoding; what a declaration says of it is not believed. */
export function readText(bytes: Uint8Array): string {
  const encoding = utf16Of(bytes)
  return encoding ? new TextDecoder(encoding).decode(bytes) : readSingleBytes(bytes)
}

/** UTF-16 shows by its byte order mark, else by the zero that is half of every Latin letter. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 200)
  const zeros = [0, 1].map((side) => sample.filter((byte, at) => at % 2 === side && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 4
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : undefined
}

/** UTF-8, or the code page of Western Windows where the bytes are not that. */
function readSingleBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
