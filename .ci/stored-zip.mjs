import { zipSync } from 'fflate'

/**
 * What zips a workbook in place of its library's own: that makes workers of a text, which the policy of the page forbids, and
 * never answers. It is unpacked and packed again by us, so that nothing is compressed here.
 * @param {Record<string, Uint8Array>} files
 */
// biome-ignore lint/style/noDefaultExport: so the library imports it
export default async function storedZip(files) {
  return zipSync(files, { level: 0 })
}
