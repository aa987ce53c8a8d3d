import { X } from 'lucide-react'
import type { Plan, Stage } from '#core/plan.ts'
import { compareAs } from '../commands/compare-commands.ts'
import { type CompareMode, useCompare } from '../store/compare-store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { Slider } from '../ui/Slider.tsx'
import compare from './compare.module.css'

const modes: readonly { readonly mode: Exclude<CompareMode, 'off'>; readonly title: string }[] = [
  { mode: 'onion', title: 'Onion skin' },
  { mode: 'beside', title: 'Side by side' },
]

interface CompareBarProps {
  readonly plan: Plan
  readonly stage: Stage
  readonly other: Stage
}

/** Says which stage the shown one is compared with, and how; K goes on to the next way. */
export function CompareBar({ plan, stage, other }: CompareBarProps) {
  const { mode, skin } = useCompare()
  const others = plan.stages.filter(({ id }) => id !== stage.id)
  return (
    <section className={compare.bar} aria-label="Comparison">
      <span>
        <strong>{stage.name}</strong> compared with
      </span>
      <div className={compare.pick}>
        <Select
          id="compare-with"
          label="Compare with"
          value={other.id}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(picked) => useCompare.setState({ picked })}
        />
      </div>
      {modes.map(({ mode: one, title }) => (
        <Button
          key={one}
          size="small"
          look={one === mode ? 'plain' : 'quiet'}
          aria-pressed={one === mode}
          onClick={() => compareAs(one)}
        >
          {title}
        </Button>
      ))}
      {mode === 'onion' && (
        <span className={compare.slider}>
          <span aria-hidden="true">{stage.name}</span>
          <Slider
            label={`How much of ${other.name} shows through`}
            value={skin}
            onChange={(value) => useCompare.setState({ skin: value })}
          />
          <span aria-hidden="true">{other.name}</span>
        </span>
      )}
      <IconButton size="small" label="Close the comparison" onClick={() => compareAs('off')}>
        <X size={15} aria-hidden />
      </IconButton>
    </section>
  )
}
