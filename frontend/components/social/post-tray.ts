import type { Draggable } from '@fullcalendar/interaction';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dragSource } from './drag-source';
import { titleOf, type CalendarTexts, type PlannedPost } from './planned-post';

/**
 * Drafts without a plan, to be dragged onto the calendar or planned by key.
 *
 * @fires post-picked `{id}`: opened.
 * @fires move-asked `{id}`: the person wants to choose a time.
 */
@customElement('post-tray')
export class PostTray extends LitElement {
  @property({ attribute: false }) posts: PlannedPost[] = [];
  @property({ attribute: false }) texts?: CalendarTexts;
  @property({ type: Boolean }) editable = false;

  private source?: Draggable;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.source = dragSource(
      this,
      (id) => (this.editable ? this.posts.find((post) => post.id === id) : undefined),
      () => this.texts,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.source?.destroy();
  }

  protected override render(): unknown {
    const texts = this.texts;
    return texts
      ? html`<ul class="wb-tray">
          ${this.posts.map((post) => this.item(post, texts))}
        </ul>`
      : nothing;
  }

  private item(post: PlannedPost, texts: CalendarTexts): unknown {
    return html`
      <li class="wb-tray-post" data-drag=${this.editable ? post.id : nothing}>
        <button class="wb-tray-open" data-id=${post.id} @click=${() => this.tell('post-picked', post.id)}>
          <span class="wb-cal-text">${titleOf(post, texts)}</span>
          <span class="wb-cal-nets">
            ${post.networks.map(
              (key) => html`<span class="wb-cal-net" data-net=${key} title=${texts.networks[key] ?? key}></span>`,
            )}
          </span>
        </button>
        ${this.editable
          ? html`<button class="wb-tray-plan" @click=${() => this.tell('move-asked', post.id)}>
              ${texts.plan}<span class="wb-cal-said">: ${titleOf(post, texts)}</span>
            </button>`
          : nothing}
      </li>
    `;
  }

  private tell(name: string, id: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { id } }));
  }
}
