import { dark, type Hue, light, type Theme } from '#core/views/scene/theme.ts'

/** The colours of the theme as CSS variables, so that page and exports share one table. */
export function themeCss(): string {
  return `:root{${variables(light)}}
:root[data-theme=dark]{${variables(dark)}}
${Object.keys(light.generation)
  .map(
    (name) =>
      `[data-generation=${name}]{--hue:var(--${name});--hue-line:var(--${name}-line);--hue-tint:var(--${name}-tint)}`,
  )
  .join('\n')}`
}

function variables(theme: Theme): string {
  const { generation, severity, good, ...plain } = theme
  const hues: Record<string, Hue> = { ...generation, ...severity, good }
  const colours = Object.entries(plain).map(([name, colour]) => `--${dashed(name)}:${colour};`)
  const tinted = Object.entries(hues).map(
    ([name, { ink, line, tint }]) => `--${name}:${ink};--${name}-line:${line};--${name}-tint:${tint};`,
  )
  return [...colours, ...tinted].join('')
}

/** `strongLine` → `strong-line`, `ink2` → `ink-2`. */
const dashed = (name: string): string => name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)
