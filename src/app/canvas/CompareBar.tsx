import { X } from 'lucide-react'
import type { Plan, Stage } from '#core/model/plan.ts'
import { compareAs } from '../commands/comparing.ts'
import { useRegion } from '../focus/use-region.ts'
import { type CompareMode, compareWith, setSkin, useCompare } from '../store/compare-store.ts'
import { IconButton } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { Slider } from '../ui/Slider.tsx'
import compare from './compare.module.css'

const ways: readonly { readonly value: Exclude<CompareMode, 'off'>; readonly label: string }[] = [
  { value: 'onion', label: 'Onion skin' },
  { value: 'beside', label: 'Side by side' },
]

interface CompareBarProps {
  readonly plan: Plan
  readonly stage: Stage
  readonly other: Stage
}

/** Says which stage the shown one is compared with, and how; K goes on to the next way. */
export function CompareBar({ plan, stage, other }: CompareBarProps) {
  const mode = useCompare((state) => state.mode)
  const skin = useCompare((state) => state.skin)
  const others = plan.stages.filter(({ id }) => id !== stage.id)
  return (
    <section ref={useRegion('comparison')} className={compare.bar} aria-label="Comparison">
      <span className={compare.shown}>
        <strong title={stage.name}>{stage.name}</strong> <span>compared with</span>
      </span>
      <div className={compare.pick}>
        <Select
          id="compare-with"
          label="Compare with"
          value={other.id}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={compareWith}
        />
      </div>
      <Segments label="How to compare" value={mode === 'off' ? undefined : mode} segments={ways} onChange={compareAs} />
      {mode === 'onion' && (
        <span className={compare.slider}>
          <span aria-hidden="true">{stage.name}</span>
          <Slider label={`How much of ${other.name} shows through`} value={skin} onChange={setSkin} />
          <span aria-hidden="true">{other.name}</span>
        </span>
      )}
      <span className={compare.close}>
        <IconButton size="small" label="Close the comparison" onClick={() => compareAs('off')}>
          <X size={iconSizes.normal} aria-hidden />
        </IconButton>
      </span>
    </section>
  )
}
