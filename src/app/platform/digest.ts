/** The SHA-256 of bytes, in hexadecimal, found beside the page; undefined where the browser does not offer that. */
export async function digestOf(bytes: Uint8Array): Promise<string | undefined> {
  // Only pages of a safe origin have it.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  const digest = await subtle?.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
