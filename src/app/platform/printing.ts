import { emptyPage, showPage } from './page-in-frame.ts'

/** How long a page may wait for a browser that does not say when it has printed. */
const patience = 120_000

/** Prints pictures, one on a page: in a frame that nobody sees. False where the browser lets no page print. */
export async function printPictures(title: string, pictures: readonly string[]): Promise<boolean> {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' })
  frame.srcdoc = emptyPage
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  showPage(frame, pageOf(title, pictures))
  await Promise.allSettled([...(frame.contentDocument?.images ?? [])].map((image) => image.decode()))
  const printed = frame.contentWindow
  if (typeof printed?.print !== 'function') {
    frame.remove()
    return false
  }
  printed.addEventListener('afterprint', () => frame.remove(), { once: true })
  setTimeout(() => frame.remove(), patience)
  printed.focus()
  printed.print()
  return true
}

/** Each picture is an image of its own, so that none takes the font of another; nothing is fetched. */
export function pageOf(title: string, pictures: readonly string[]): string {
  const images = pictures.map((svg) => `<img alt="" src="data:image/svg+xml,${encodeURIComponent(svg)}">`)
  return `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title><style>${sheet}</style>${images.join('')}`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const sheet = `@page { size: landscape; margin: 10mm }
body { margin: 0 }
img { display: block; width: 100%; height: 184mm; object-fit: contain; break-inside: avoid }
img + img { break-before: page }`
