import { z } from '#core/model/base/zod.ts'

/** What a schema makes of JSON; `strange` where that is not plainly right. */
type Read = (value: unknown) => unknown
type Fields = Readonly<Record<string, unknown>>

const strange = Symbol('strange')
type Schema = z.core.$ZodType

/**
 * Reads by a schema, and sees many times as quick as that itself that plain JSON is right: what has its fields in the order of
 * the schema is taken as it is, not copied. Whatever is not plainly right goes to the schema, which says what is wrong.
 */
export function quick<T extends Schema>(schema: T) {
  const read = readerOf(schema)
  return {
    safeParse(value: unknown): z.core.util.SafeParseResult<z.core.output<T>> {
      const data = read(value)
      return data === strange ? z.core.safeParse(schema, value) : { success: true, data: data as z.core.output<T> }
    },
  }
}

function readerOf(schema: Schema): Read {
  const { checks = [] } = schema._zod.def
  return checks.length === 0 ? uncheckedReaderOf(schema) : checkedReader(uncheckedReaderOf(schema), checks)
}

function uncheckedReaderOf(schema: Schema): Read {
  if (schema instanceof z.core.$ZodOptional) return readerOf(schema._zod.def.innerType)
  if (schema instanceof z.core.$ZodArray) return listReader(readerOf(schema._zod.def.element))
  if (schema instanceof z.core.$ZodRecord && isAnyText(schema._zod.def.keyType))
    return recordReader(readerOf(schema._zod.def.valueType))
  if (schema instanceof z.core.$ZodDiscriminatedUnion) return readerByKind(schema)
  if (schema instanceof z.core.$ZodObject && schema._zod.def.catchall instanceof z.core.$ZodNever)
    return fieldReader(schema)
  if (schema instanceof z.core.$ZodEnum || schema instanceof z.core.$ZodLiteral) return readerOfOne(schema._zod.values)
  if (schema instanceof z.core.$ZodTemplateLiteral) return patternReader(schema._zod.pattern)
  return isPrimitive(schema) ? primitiveReader(schema._zod.def.type) : readerThatAsks(schema)
}

type Primitive = z.core.$ZodString | z.core.$ZodBoolean | z.core.$ZodNumber

/** An email address would be a text, too, but one that checks itself. */
const isPrimitive = (schema: Schema): schema is Primitive =>
  (schema instanceof z.core.$ZodString ||
    schema instanceof z.core.$ZodBoolean ||
    schema instanceof z.core.$ZodNumber) &&
  !(schema instanceof z.core.$ZodCheck)

const isAnyText = (schema: Schema): boolean =>
  schema instanceof z.core.$ZodString && isPrimitive(schema) && !schema._zod.def.checks?.length

function checkedReader(read: Read, checks: readonly z.core.$ZodCheck[]): Read {
  return (value) => {
    const is = read(value)
    if (is === strange) return strange
    const payload: z.core.ParsePayload<never> = { value: is as never, issues: [] }
    for (const check of checks) check._zod.check(payload)
    return payload.issues.length === 0 ? payload.value : strange
  }
}

function readerThatAsks(schema: Schema): Read {
  return (value) => {
    const read = z.core.safeParse(schema, value)
    return read.success ? read.data : strange
  }
}

/** A number may be too large for one. */
const primitiveReader =
  (type: 'string' | 'boolean' | 'number'): Read =>
  (value) =>
    typeof value === type && (type !== 'number' || Number.isFinite(value)) ? value : strange

const readerOfOne =
  (known: ReadonlySet<unknown>): Read =>
  (value) =>
    known.has(value) ? value : strange

const patternReader =
  (pattern: RegExp): Read =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : strange

function listReader(read: Read): Read {
  return (value) => {
    if (!Array.isArray(value)) return strange
    let list: unknown[] | undefined
    for (let at = 0; at < value.length; at++) {
      const is = read(value[at])
      if (is === strange) return strange
      if (list) list.push(is)
      else if (is !== value[at]) list = [...value.slice(0, at), is]
    }
    return list ?? value
  }
}

function fieldReader({ _zod: { def } }: z.core.$ZodObject): Read {
  const entries = Object.entries(def.shape)
  const fields = new Map(entries.map(([name, schema], place) => [name, { place, read: readerOf(schema) }]))
  const required = entries.filter(([, schema]) => !(schema instanceof z.core.$ZodOptional)).map(([name]) => name)
  return (value) => {
    if (!isObject(value)) return strange
    const changed: Record<string, unknown> = {}
    let [last, isAsItIs] = [-1, true]
    // An own field `__proto__` comes along here, as one that is not known.
    for (const name in value) {
      const field = fields.get(name)
      const held = value[name]
      const is = field ? field.read(held) : strange
      if (!field || is === strange) return strange
      if (is !== held) changed[name] = is
      isAsItIs &&= is === held && field.place > last
      last = field.place
    }
    if (!required.every((name) => name in value)) return strange
    return isAsItIs ? value : inOrder({ ...value, ...changed }, fields.keys())
  }
}

function recordReader(read: Read): Read {
  return (value) => {
    if (!isObject(value) || Object.hasOwn(value, '__proto__')) return strange
    const changed: Record<string, unknown> = {}
    let isAsItIs = true
    for (const name in value) {
      const held = value[name]
      const is = read(held)
      if (is === strange) return strange
      if (is !== held) changed[name] = is
      isAsItIs &&= is === held
    }
    return isAsItIs ? value : { ...value, ...changed }
  }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const inOrder = (value: Fields, names: Iterable<string>): Fields =>
  Object.fromEntries([...names].flatMap((name) => (name in value ? [[name, value[name]]] : [])))

function readerByKind({ _zod: { def } }: z.core.$ZodDiscriminatedUnion): Read {
  const readers = new Map<unknown, Read>(
    def.options.flatMap((option) => {
      const kind = option instanceof z.core.$ZodObject && option._zod.def.shape[def.discriminator]
      return kind instanceof z.core.$ZodLiteral
        ? [...kind._zod.values].map((name) => [name, readerOf(option)] as const)
        : []
    }),
  )
  return (value) => (isObject(value) && readers.get(value[def.discriminator])?.(value)) || strange
}
