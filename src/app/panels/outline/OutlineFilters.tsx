import { ChevronDown } from 'lucide-react'
import { byName } from '#core/model/base/natural-order.ts'
import { generations } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { severities } from '#core/model/plan.ts'
import { capital, severityName, shortServerName } from '#core/model/words.ts'
import { useStage } from '../../store/derived.ts'
import { setFilter, useLook } from '../../store/look-store.ts'
import { Button } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import styles from './outline.module.css'

/** By generation, site and severity; what is chosen stands on the button. */
export function OutlineFilters() {
  const graph = graphOf(useStage().topology)
  const filter = useLook((state) => state.filter)
  const sites = byName(graph.all('site'))
  const toggled = <T,>(list: readonly T[], one: T): readonly T[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
  const generationItems = generations.map((one) =>
    item(one, shortServerName[one], filter.generations.includes(one), () =>
      setFilter({ generations: toggled(filter.generations, one) }),
    ),
  )
  const siteItems = sites.map(({ id, name }) =>
    item(id, name, filter.sites.includes(id), () => setFilter({ sites: toggled(filter.sites, id) })),
  )
  const severityItems = severities.map((one) =>
    item(one, capital(severityName[one]), filter.severities.includes(one), () =>
      setFilter({ severities: toggled(filter.severities, one) }),
    ),
  )
  return (
    <div className={styles.filters}>
      <Filter title="Generation" items={generationItems} chosen={filter.generations.length} />
      {sites.length > 0 && <Filter title="Site" items={siteItems} chosen={filter.sites.length} />}
      <Filter title="Severity" items={severityItems} chosen={filter.severities.length} />
    </div>
  )
}

interface FilterProps {
  readonly title: string
  readonly items: readonly MenuItem[]
  readonly chosen: number
}

function Filter({ title, items, chosen }: FilterProps) {
  return (
    <Menu
      trigger={
        <Button size="small" look={chosen > 0 ? 'plain' : 'quiet'} aria-label={`Filter by ${title.toLowerCase()}`}>
          {title}
          {chosen > 0 ? (
            <span className={styles.chosen}>{chosen}</span>
          ) : (
            <ChevronDown size={iconSizes.small} aria-hidden />
          )}
        </Button>
      }
      groups={[items]}
    />
  )
}

const item = (id: string, label: string, isOn: boolean, onSelect: () => void): MenuItem => ({
  id,
  label,
  isChecked: isOn,
  onSelect,
})
