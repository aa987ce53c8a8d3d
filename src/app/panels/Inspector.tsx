import { MousePointer2 } from 'lucide-react'
import { fieldsOf } from '#core/fields.ts'
import type { Finding } from '#core/finding.ts'
import type { Entity, Kind } from '#core/model.ts'
import type { Plan } from '#core/plan.ts'
import { fieldOf } from '#core/refs.ts'
import { rules } from '#core/rules/index.ts'
import { citationsOf } from '#core/sources.ts'
import { entityOf } from '#core/topology.ts'
import { nameOf, typeName } from '#core/words.ts'
import { applyFix } from '../commands/gestures.ts'
import { runCommand } from '../commands/index.ts'
import { GenerationTag } from '../marks/GenerationTag.tsx'
import { KindTile } from '../marks/KindIcon.tsx'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { useFindings, usePlan, useStage } from '../store/derived.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { showStage, useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import { EntityField } from './EntityField.tsx'
import { Facts } from './Facts.tsx'
import styles from './panels.module.css'

/** The fields that come first; the others are folded below them. */
const mainFields: Readonly<Record<Kind, readonly string[]>> = {
  site: ['name', 'siteKind', 'region', 'defaultChatPool'],
  pool: ['name', 'generation', 'edition', 'fqdn', 'site'],
  chatPool: ['name', 'hostedOn', 'generation', 'fqdn', 'state'],
  category: ['name', 'chatPool', 'parent'],
  room: ['name', 'category', 'chatPool', 'addIn', 'members'],
  addIn: ['name', 'chatPool', 'url'],
  users: ['name', 'count', 'homedOn', 'policy', 'needsChat'],
  client: ['client', 'users', 'connectsTo', 'configuration'],
  policy: ['name', 'scope', 'site', 'enabled'],
  interaction: ['name', 'from', 'to'],
}

export function Inspector() {
  const selection = useSession((state) => state.selection)
  const stage = useStage()
  const [id, ...more] = selection
  const entity = id && more.length === 0 ? entityOf(stage.topology, id) : undefined
  return (
    <aside className={styles.panel} aria-label="Properties">
      <div className={styles.scroll}>
        {entity ? <EntityInspector key={entity.id} entity={entity} /> : <NothingSelected count={selection.length} />}
      </div>
    </aside>
  )
}

function NothingSelected({ count }: { readonly count: number }) {
  return (
    <div className={styles.empty}>
      <MousePointer2 size={18} aria-hidden />
      <p style={{ marginTop: 8 }}>
        {count > 1 ? `${count} objects are selected.` : 'Select an object to see what it is and what is wrong with it.'}
      </p>
    </div>
  )
}

function EntityInspector({ entity }: { readonly entity: Entity }) {
  const plan = usePlan()
  const about = useFindings().filter(({ entities, waived }) => !waived && entities.includes(entity.id))
  const isSubject = ({ entities }: Finding) => entities[0] === entity.id
  const findings = [...about.filter(isSubject), ...about.filter((finding) => !isSubject(finding))]
  const isReadOnly = usePlanStore((state) => state.document?.readOnly !== undefined)
  const main = mainFields[entity.kind]
  const fields = fieldsOf(entity.kind)
  const first = main.flatMap((name) => fields.find((field) => field.name === name) ?? [])
  const rest = fields.filter(({ name }) => !main.includes(name))
  const filled = rest.filter(({ name }) => fieldOf(entity, name) !== undefined).length
  const inRest = findings.some((finding) => isSubject(finding) && rest.some(({ name }) => name === finding.field))
  return (
    <div className={styles.inspector}>
      <Head entity={entity} />
      {findings.map((finding) => (
        <FindingCard key={finding.rule + finding.entities.join()} finding={finding} />
      ))}
      <fieldset className={styles.fields} disabled={isReadOnly}>
        {first.map((field) => (
          <EntityField key={field.name} entity={entity} field={field} findings={findings} />
        ))}
      </fieldset>
      <Facts entity={entity} />
      <AcrossStages plan={plan} entity={entity} />
      {rest.length > 0 && (
        <details className={styles.section} open={inRest || undefined}>
          <summary>
            Details
            <span>
              {filled} of {rest.length} filled in
            </span>
          </summary>
          <fieldset className={styles.fields} disabled={isReadOnly}>
            {rest.map((field) => (
              <EntityField key={field.name} entity={entity} field={field} findings={findings} />
            ))}
          </fieldset>
        </details>
      )}
      <div className={styles.section} style={{ paddingTop: 12 }}>
        <div className={styles.fixes}>
          {entity.kind === 'chatPool' && (
            <Button size="small" onClick={() => runCommand('hostOn')}>
              Host on…
            </Button>
          )}
          <Button size="small" onClick={() => runCommand('connect')}>
            Connect or move…
          </Button>
          <Button size="small" onClick={() => runCommand('remove')}>
            Remove from this stage
          </Button>
        </div>
      </div>
    </div>
  )
}

function Head({ entity }: { readonly entity: Entity }) {
  const generation = 'generation' in entity ? entity.generation : undefined
  return (
    <header className={styles.head}>
      <KindTile kind={entity.kind} generation={generation} />
      <div>
        <h2 title={nameOf(entity)}>{nameOf(entity)}</h2>
        <p>{typeName(entity)}</p>
      </div>
      {generation && (
        <span style={{ marginLeft: 'auto' }}>
          <GenerationTag generation={generation} />
        </span>
      )}
    </header>
  )
}

function FindingCard({ finding }: { readonly finding: Finding }) {
  const rule = rules.find(({ id }) => id === finding.rule)
  return (
    <section className={styles.finding} data-severity={finding.severity}>
      <SeverityMark severity={finding.severity} size={16} />
      <h3>{rule?.title ?? finding.rule}</h3>
      <p>{finding.message}</p>
      {finding.fixes.length > 0 && (
        <div className={styles.fixes}>
          {finding.fixes.map(({ title }, index) => (
            <Button key={title} size="small" onClick={() => applyFix(finding, index)}>
              {title}
            </Button>
          ))}
        </div>
      )}
      {rule && (
        <footer title={finding.rule}>{citationsOf({ ...rule.source, keys: rule.source.keys.slice(0, 2) })}</footer>
      )}
    </section>
  )
}

/** In which stages it is, changed or gone; each leads there. */
function AcrossStages({ plan, entity }: { readonly plan: Plan; readonly entity: Entity }) {
  const shown = useStage()
  if (plan.stages.length < 2) return null
  return (
    <section className={styles.section}>
      <h3 style={{ padding: '10px 0 8px', fontSize: 12.5 }}>Across stages</h3>
      <div className={styles.stages}>
        {plan.stages.map((stage) => {
          const there = entityOf(stage.topology, entity.id)
          const state = !there ? 'not there' : there === entity ? '' : 'changed'
          return (
            <Button
              key={stage.id}
              size="small"
              look={stage === shown ? 'plain' : 'quiet'}
              onClick={() => showStage(stage.id)}
            >
              {stage.name}
              {state && ` · ${state}`}
            </Button>
          )
        })}
      </div>
    </section>
  )
}
