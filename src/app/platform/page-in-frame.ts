/** What a frame is loaded with that a page is shown in; a frame with no page of its own lays out by old habits. */
export const emptyPage = '<!doctype html>'

/**
 * Shows a page of ours in a frame that was loaded empty. It stands under the policy of the app, which obeys no style in a
 * text, not even to read it: the styles of the page are given to it as objects, and as a text it has none.
 */
export function showPage(frame: HTMLIFrameElement, html: string): void {
  const [page, view] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null]
  if (!page || !view) return
  const { text, sheets } = withoutStyles(html)
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(sheets.join('\n'))
  page.adoptedStyleSheets = [sheet]
  page.documentElement?.replaceWith(page.adoptNode(new DOMParser().parseFromString(text, 'text/html').documentElement))
  const elements = page.createTreeWalker(page, NodeFilter.SHOW_ELEMENT)
  while (elements.nextNode()) {
    const { dataset, style } = elements.currentNode as HTMLElement
    if (dataset['style'] !== undefined) style.cssText = dataset['style']
  }
}

/** In what we write, every `<` and quote that is no markup is spelled as an entity. */
export function withoutStyles(html: string): { readonly text: string; readonly sheets: readonly string[] } {
  const sheets = /<style>(.*?)<\/style>/gs
  return {
    text: html.replace(sheets, '').replaceAll(' style="', ' data-style="'),
    sheets: [...html.matchAll(sheets)].map(([, sheet = '']) => sheet),
  }
}
