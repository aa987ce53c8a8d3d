import type { Generation } from '#core/model/entity.ts'
import type { Severity } from '#core/model/plan.ts'

/** One hue in its three strengths: for text and shapes, for borders, and for surfaces. */
export interface Hue {
  readonly ink: string
  readonly line: string
  readonly tint: string
}

/** Every colour of the application and of the exports. */
export interface Theme {
  readonly page: string
  readonly surface: string
  readonly raised: string
  readonly line: string
  readonly strongLine: string
  /** The border of a control: 3 : 1 against the surface. */
  readonly control: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly generation: Readonly<Record<Generation, Hue>>
  readonly severity: Readonly<Record<Severity, Hue>>
  readonly good: Hue
  readonly focus: string
}

export const light: Theme = {
  page: '#f6f7f9',
  surface: '#ffffff',
  raised: '#ffffff',
  line: '#e3e6eb',
  strongLine: '#d0d5dd',
  control: '#868f9e',
  ink: '#101828',
  ink2: '#475467',
  ink3: '#5f697d',
  generation: {
    ocs2007r2: { ink: '#00795c', line: '#85c4b1', tint: '#e8f5f0' },
    lync2010: { ink: '#9c3f78', line: '#d6a0c1', tint: '#faeef5' },
    lync2013: { ink: '#0b5fa5', line: '#8fbde4', tint: '#e9f2fa' },
  },
  severity: {
    error: { ink: '#c4261a', line: '#eea69f', tint: '#fef0ee' },
    warning: { ink: '#a15c07', line: '#e2bd7f', tint: '#fdf4e3' },
    info: { ink: '#44546f', line: '#b4bfcf', tint: '#eef1f6' },
  },
  good: { ink: '#0a7d4f', line: '#8accae', tint: '#e8f6ef' },
  focus: '#2f6feb',
}

export const dark: Theme = {
  page: '#0e1116',
  surface: '#15191f',
  raised: '#1b2028',
  line: '#272d37',
  strongLine: '#39414e',
  control: '#66707f',
  ink: '#eef1f5',
  ink2: '#b3bcc9',
  ink3: '#8a94a3',
  generation: {
    ocs2007r2: { ink: '#5fd0ab', line: '#2c6a57', tint: '#11271f' },
    lync2010: { ink: '#eaa6cd', line: '#7b4a68', tint: '#2a1922' },
    lync2013: { ink: '#86c1f2', line: '#35628a', tint: '#12222f' },
  },
  severity: {
    error: { ink: '#ff8a80', line: '#843a34', tint: '#2d1715' },
    warning: { ink: '#f2c067', line: '#755a2a', tint: '#2a2013' },
    info: { ink: '#a9b6c9', line: '#4a566a', tint: '#1a212c' },
  },
  good: { ink: '#58cf9c', line: '#2b6a51', tint: '#12271f' },
  focus: '#2f6feb',
}

export const fontStack = "Inter, 'Segoe UI', Arial, sans-serif"
