import { graphOf } from '#core/model/memory/graph.ts'
import { capital, nameOf, typeName } from '#core/model/words.ts'
import type { DiagramLink } from '#core/views/diagram/diagram.ts'
import { CommandTextButton } from '../../buttons/CommandButton.tsx'
import { show } from '../../commands/showing.ts'
import { useFindings, useStage } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import { FindingCard } from './FindingCard.tsx'
import styles from './inspector.module.css'

/** What a line says, what is wrong with it, and the way to its ends. */
export function LineInspector({ line }: { readonly line: DiagramLink }) {
  const { topology } = useStage()
  const graph = graphOf(topology)
  const findings = useFindings().filter(
    ({ waived, broken }) =>
      !waived &&
      broken.some(({ from, field, to }) => from === line.owner && field === line.field && to === line.to.entity),
  )
  return (
    <div className={styles.inspector}>
      <header className={styles.head}>
        <div>
          <h2>{line.isDerived ? 'Connection by home and policy' : 'Line'}</h2>
          <p>{capital(line.description)}.</p>
        </div>
      </header>
      {findings.map((finding, at) => (
        <FindingCard key={finding.rule + finding.entities.join()} finding={finding} isOpenAtFirst={at === 0} />
      ))}
      <ul className={styles.ends} aria-label="Ends of the line">
        {[line.from, line.to].map(({ entity }) => {
          const end = graph.find(entity)
          return (
            end && (
              <li key={entity}>
                <Button size="small" onClick={() => show([entity])}>
                  {nameOf(end)}
                </Button>
                {nameOf(end) !== typeName(end) && <span>{typeName(end)}</span>}
              </li>
            )
          )
        })}
      </ul>
      <div className={styles.actions}>
        <CommandTextButton id="goToOtherEnd" size="small" />
        <CommandTextButton id="remove" size="small" />
      </div>
    </div>
  )
}
