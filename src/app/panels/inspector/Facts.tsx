import type { ReactNode } from 'react'
import { chatPoolOf, contentsOf, interactionOf, islandsOf, strangerTo } from '#core/domain/content/islands.ts'
import { effectivePolicy } from '#core/domain/people/policies.ts'
import { reachInWords } from '#core/domain/reachability/access-words.ts'
import { clientsOf } from '#core/domain/reachability/clients.ts'
import { type Content, type Entity, isContent, type Users } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { chatName, counted, nameOf } from '#core/model/words.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { momentFor } from '../../store/reach.ts'
import styles from '../panels.module.css'
import inspector from './inspector.module.css'

/** What follows from the plan for one entity: its island, its policy, what it reaches. */
export function Facts({ entity }: { readonly entity: Entity }) {
  if (isContent(entity)) return <IslandFacts content={entity} />
  if (entity.kind === 'users') return <PolicyFacts users={entity} />
  return null
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={inspector.section}>
      <h3 className={inspector.heading}>{title}</h3>
      <div className={`${styles.facts} ${inspector.unfolded}`}>{children}</div>
    </section>
  )
}

function IslandFacts({ content }: { readonly content: Content }) {
  const graph = graphOf(useStage().topology)
  const chatPool = chatPoolOf(graph, content)
  const islands = islandsOf(graph)
  const island = islands.find((one) => one.chatPool === chatPool)
  const stranger = islands.length > 1 && strangerTo(graph, content)
  const why = stranger && interactionOf(graph, content, stranger)
  return (
    <Section title="Can interact with">
      {island && (
        <p>
          Island {island.letter}, one of {islands.length}: {island.chatPool.name},{' '}
          {chatName[island.chatPool.generation]}.
        </p>
      )}
      <p>
        {chatPool
          ? `${counted(contentsOf(graph, chatPool).length - 1, 'other object')} of ${chatPool.name}: its categories, rooms and add-ins.`
          : 'Nothing, because it belongs to no chat pool.'}
      </p>
      {why && !why.works && <p>Not with the rest: {why.reason}</p>}
    </Section>
  )
}

function PolicyFacts({ users }: { readonly users: Users }) {
  const at = momentFor(useUnplaced(), useStage())
  const { graph } = at
  const { state, chain } = effectivePolicy(graph, users)
  const clients = clientsOf(graph, users)
  return (
    <Section title="Persistent Chat policy and clients">
      <p>
        {state === 'unknown'
          ? 'In effect: not known, because the stage has no policy.'
          : `In effect: ${state} (${chain.join(' → ')}).`}
      </p>
      {clients.map((client) => (
        <p key={client.id}>
          {nameOf(client)}: {reachInWords(at, users, client)}
        </p>
      ))}
    </Section>
  )
}
