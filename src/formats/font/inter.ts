import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?inline'
import semibold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?inline'
import type { Weight } from '#core/layout/text.ts'
import { bytesOf } from './base64.ts'

const dataUris: Readonly<Record<Weight, string>> = { 400: regular, 600: semibold }
const decoded = new Map<Weight, Uint8Array<ArrayBuffer>>()

/** The whole of Inter in a weight, as a TrueType file. It is built into the module, so browser and Node have the same. */
export function interOf(weight: Weight): Uint8Array<ArrayBuffer> {
  const known = decoded.get(weight)
  if (known) return known
  const uri = dataUris[weight]
  const bytes = bytesOf(uri.slice(uri.indexOf(',') + 1))
  decoded.set(weight, bytes)
  return bytes
}
