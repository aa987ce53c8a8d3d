import type { SceneBox } from '#core/views/scene/scene.ts'

export const fillElement = (fill: string | undefined): string =>
  fill ? `<a:solidFill><a:srgbClr val="${fill.slice(1).toUpperCase()}"/></a:solidFill>` : '<a:noFill/>'

/** A line with its dashes, which PowerPoint counts in thousandths of a percent of its width. */
export function lineElement(
  { stroke, strokeWidth = 1, dash }: Pick<SceneBox, 'stroke' | 'strokeWidth' | 'dash'>,
  scale: number,
): string {
  if (!stroke) return '<a:ln><a:noFill/></a:ln>'
  const width = Math.max(Math.round(strokeWidth * scale * 9525), 1)
  const share = (length: number): number => Math.round((length / strokeWidth) * 100_000)
  const pairs = dash?.flatMap((length, at) =>
    at % 2 === 0 ? [`<a:ds d="${share(length)}" sp="${share(dash[at + 1] ?? length)}"/>`] : [],
  )
  const dashes = pairs ? `<a:custDash>${pairs.join('')}</a:custDash>` : ''
  return `<a:ln w="${width}"${dash ? '' : ' cap="rnd"'}>${fillElement(stroke)}${dashes}<a:round/></a:ln>`
}
