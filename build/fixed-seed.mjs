// Property tests look at other cases on every run of a developer, and at the same ones on every run of a machine: a rare
// counterexample is to be found at the desk, not to stop a change that has nothing to do with it.
import fc from 'fast-check'

if (process.env.CI) fc.configureGlobal({ seed: 20250826 })
