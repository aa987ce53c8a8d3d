import { serializePlan } from '#core/file/plan-file.ts'
import { slugOf } from '#core/model/ids.ts'
import { stageBefore } from '#core/model/plan.ts'
import type { RunbookExporter } from '#formats/exporters/exporter.ts'
import { pickFile, saveFile } from '../platform/files.ts'
import { current, reportOf } from '../store/derived.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { say } from '../store/session-store.ts'
import type { Command } from './command.ts'
import { closePlan, openPicked } from './documents.ts'
import { askForPlanProperties } from './questions.ts'

const noPlan = () => (current() ? undefined : 'No plan is open.')

function noStep(): string | undefined {
  const now = current()
  if (!now) return 'No plan is open.'
  return stageBefore(now.plan, now.stage.id) ? undefined : 'This is the first stage: no step leads to it.'
}

export const fileCommands = {
  openFile: {
    title: 'Open a plan file…',
    group: 'file',
    shortcuts: ['Mod+O'],
    async run() {
      const picked = await pickFile(['.json'], 'Plan files')
      const problem = picked && openPicked(picked)
      if (problem) tellFailure(problem)
    },
  },
  importTopology: {
    title: 'Import a topology…',
    group: 'file',
    run: async () => (await import('./import.ts')).startImport(),
  },
  saveFile: {
    title: 'Save the plan file…',
    group: 'file',
    shortcuts: ['Mod+S'],
    disabledReason: noPlan,
    async run() {
      const now = current()
      if (!now) return
      const name = `${slugOf(now.plan.name) || 'plan'}.plan.json`
      if (await saveFile(serializePlan(now.plan), name, 'application/json')) say(`Saved as ${name}.`)
    },
  },
  exportSvg: {
    title: 'Export this stage as SVG',
    group: 'file',
    disabledReason: noPlan,
    async run() {
      const now = current()
      if (!now) return
      const { svgExporter } = await import('#formats/exporters/svg.ts')
      const svg = svgExporter.render({ plan: now.plan, stage: now.stage.id, report: reportOf(now.plan) })
      if (await saveFile(svg, fileNameOf('svg'), svgExporter.mimeType)) say('The stage is exported as SVG.')
    },
  },
  exportPng: {
    title: 'Export this stage as PNG',
    group: 'file',
    disabledReason: noPlan,
    async run() {
      const now = current()
      if (!now) return
      const [{ sceneOf }, { paintScene }] = await Promise.all([
        import('#core/views/scene/scene-of.ts'),
        import('../platform/paint-scene.ts'),
      ])
      const scene = sceneOf({ plan: now.plan, stage: now.stage.id, report: reportOf(now.plan) })
      const { blob, scale } = await paintScene(scene, 2)
      if (!(await saveFile(blob, fileNameOf('png'), 'image/png'))) return
      say(`The stage is exported as PNG${scale < 2 ? ', scaled down to what this browser can draw' : ''}.`)
    },
  },
  planProperties: {
    title: 'Properties of the plan…',
    group: 'file',
    edits: true,
    disabledReason: noPlan,
    run: askForPlanProperties,
  },
  exportRunbook: {
    title: 'Export the runbook of this step as Markdown',
    group: 'file',
    disabledReason: noStep,
    run: async () => saveRunbook((await import('#formats/exporters/runbook-markdown.ts')).runbookMarkdown),
  },
  exportScript: {
    title: 'Export the script of this step for PowerShell',
    group: 'file',
    disabledReason: noStep,
    run: async () => saveRunbook((await import('#formats/exporters/runbook-ps1.ts')).runbookPs1),
  },
  closePlan: {
    title: 'Back to the start screen',
    group: 'file',
    disabledReason: noPlan,
    run: closePlan,
  },
} satisfies Record<string, Command>

function fileNameOf(extension: string): string {
  const now = current()
  return `${slugOf(now?.plan.name ?? '') || 'plan'}.${slugOf(now?.stage.name ?? '') || 'stage'}.${extension}`
}

async function saveRunbook({ render, extension, mimeType }: RunbookExporter): Promise<void> {
  const now = current()
  if (!now) return
  const name = fileNameOf(extension)
  const { findings } = reportOf(now.plan)
  const text = render({ plan: now.plan, stage: now.stage.id, findings })
  if (await saveFile(text, name, mimeType)) say(`Saved as ${name}.`)
}
