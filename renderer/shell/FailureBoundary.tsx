// Catches a failure of drawing and shows what takes its place; what is outside goes on.
import { Component, type ReactNode } from 'react'

export interface FailureBoundaryProps {
  readonly children: ReactNode
  /** `again` draws the children anew. */
  readonly instead: (again: () => void) => ReactNode
}

export class FailureBoundary extends Component<FailureBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead(() => this.setState({ failed: false })) : this.props.children
  }
}
