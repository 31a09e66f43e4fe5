// The table that lines are composed by against the fonts that they are drawn with.
import { expect, it } from 'vitest'
import { ADVANCE_RUNS } from '../shared/domain/copyfit/advances.ts'
import { KERNING } from '../shared/domain/copyfit/kerning.ts'
import { faceAdvances, faceKerning } from './fonts/advances.mjs'

it('the advances in the sources are those of the fonts', async () => {
  const measured = await faceAdvances()
  expect(Object.keys(ADVANCE_RUNS).sort()).toEqual(Object.keys(measured).sort())
  expect(Object.keys(measured).filter((face) => measured[face] !== ADVANCE_RUNS[face])).toEqual([])
}, 60_000)

it('so is the kerning', async () => {
  expect(KERNING).toEqual(await faceKerning())
}, 60_000)
