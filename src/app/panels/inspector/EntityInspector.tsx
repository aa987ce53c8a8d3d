import { type Entity, isLegacy } from '#core/model/entity.ts'
import { fieldGroupsOf } from '#core/model/field-groups.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { nameOf, typeName } from '#core/model/words.ts'
import { generationOf } from '#core/views/diagram/words.ts'
import { CommandTextButton } from '../../buttons/CommandButton.tsx'
import { GenerationTag } from '../../marks/GenerationTag.tsx'
import { KindTile } from '../../marks/KindIcon.tsx'
import { useFindings, useStage } from '../../store/derived.ts'
import { AcrossStages } from './AcrossStages.tsx'
import { ContentSummary } from './ContentSummary.tsx'
import { isAbout } from './EntityField.tsx'
import { Facts } from './Facts.tsx'
import { FieldGroups, Fields } from './FieldGroups.tsx'
import { FindingCard } from './FindingCard.tsx'
import styles from './inspector.module.css'

/** All about one entity: what is wrong with it, what it is, what it holds, and what it is in each stage. */
export function EntityInspector({ entity }: { readonly entity: Entity }) {
  const about = useFindings().filter(({ entities, waived }) => !waived && entities.includes(entity.id))
  const isSubject = ({ entities }: Finding) => entities[0] === entity.id
  const findings = [...about.filter(isSubject), ...about.filter((finding) => !isSubject(finding))]
  const [identity, ...details] = fieldGroupsOf(entity.kind)
  const entities = [entity]
  // Where one of the first fields is what mends it, that comes before what is said of it.
  const isMendedHere = identity.fields.some((field) => findings.some((finding) => isAbout(finding, entities, field)))
  const fields = <Fields entities={entities} fields={identity.fields} findings={findings} />
  return (
    <div className={styles.inspector}>
      <Head entity={entity} />
      {isMendedHere && fields}
      {findings.map((finding, at) => (
        <FindingCard
          key={finding.rule + finding.entities.join()}
          finding={finding}
          isOpenAtFirst={at === 0 && isSubject(finding) && finding.severity !== 'info'}
        />
      ))}
      {!isMendedHere && fields}
      <ContentSummary entity={entity} />
      <Facts entity={entity} />
      <AcrossStages entity={entity} />
      <FieldGroups entities={entities} groups={details} findings={findings} />
      <div className={styles.actions}>
        {entity.kind === 'chatPool' && <CommandTextButton id="hostOn" size="small" />}
        {entity.kind === 'chatPool' && isLegacy(entity) && <CommandTextButton id="migrateContent" size="small" />}
        <CommandTextButton id="connect" size="small" />
        <CommandTextButton id="remove" size="small" />
      </div>
    </div>
  )
}

function Head({ entity }: { readonly entity: Entity }) {
  const generation = generationOf(entity)
  const { topology } = useStage()
  const users = entity.kind === 'client' ? graphOf(topology).get('users', entity.users) : undefined
  const subtitle =
    entity.kind === 'client' ? `Client ${users ? `of ${users.name}` : 'without users'}` : typeName(entity)
  return (
    <header className={styles.head}>
      <KindTile kind={entity.kind} generation={generation} />
      <div>
        <h2 title={nameOf(entity)}>{nameOf(entity)}</h2>
        {subtitle !== nameOf(entity) && <p>{subtitle}</p>}
      </div>
      {generation && <GenerationTag generation={generation} />}
    </header>
  )
}
