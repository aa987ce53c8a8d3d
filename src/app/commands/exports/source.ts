import type { LucideIcon } from 'lucide-react'
import type { Format } from '#formats/format.ts'
import type { FormatInput, Inputs } from '#formats/inputs.ts'
import type { Need, PlanAtHand } from '../needs.ts'
import type { Parts } from './parts.ts'

/** Something that leaves the planner, in every form that the list of formats has for it. */
export interface Source<I extends FormatInput = never, Given extends PlanAtHand = never> {
  /** In a sentence: "Export this stage as SVG". */
  readonly title: string
  readonly icon: LucideIcon
  readonly formats: readonly (Format<I> & { readonly id: string })[]
  /** Whether it is of the whole plan, so that no stage is in the name of its file. */
  readonly isWhole?: true
  /** What follows plan and stage in the name of the file. */
  readonly suffix?: string
  readonly needs: Need<Given>
  inputOf(given: Given, parts: Parts): Inputs[I]
}

/** A source among others, of which one knows the forms; what it is made of is its own affair. */
export interface Listed<Id extends string> extends Omit<Source, 'formats'> {
  readonly formats: readonly (Format<never> & { readonly id: Id })[]
}

export const source = <I extends FormatInput, Given extends PlanAtHand, Id extends string>(
  declared: Source<I, Given> & { readonly formats: readonly { readonly id: Id }[] },
): Listed<Id> => declared as unknown as Listed<Id>
