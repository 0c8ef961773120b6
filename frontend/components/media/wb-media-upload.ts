import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { UploadManager } from '@vaadin/upload/src/vaadin-upload-manager.js';

interface Row extends File {
  progress?: number;
  uploading?: boolean;
  held?: boolean;
  indeterminate?: boolean | undefined;
  complete?: boolean;
  errorKey?: string | false;
  reason?: string;
  again?: boolean;
}

interface Labels {
  heading: string;
  drop: string;
  waiting: string;
  sending: string;
  checking: string;
  done: string;
  failed: string;
  tooLarge: string;
  cancel: string;
  retry: string;
  dismiss: string;
  clear: string;
}

const EMPTY: Labels = {
  heading: '',
  drop: '',
  waiting: '',
  sending: '',
  checking: '',
  done: '',
  failed: '',
  tooLarge: '',
  cancel: '',
  retry: '',
  dismiss: '',
  clear: '',
};

const DONE_STAYS_MS = 4000;

/**
 * <wb-media-upload target accept>: sends files that are chosen with browse(), dropped anywhere on the page or pasted, a
 * few at once, with a row for each: progress, cancel, and what stood in the way. Of several on a page the newest
 * receives what is dropped.
 */
class WbMediaUpload extends LitElement {
  private static readonly stack: WbMediaUpload[] = [];

  static properties = {
    target: { type: String },
    accept: { type: String },
    maxBytes: { type: Number },
    labels: { type: Object },
    rows: { state: true },
    dragging: { state: true },
  };

  declare target: string;
  declare accept: string;
  declare maxBytes: number;
  declare labels: Labels;
  declare rows: Row[];
  declare dragging: boolean;

  private readonly manager = new UploadManager({ maxConcurrentUploads: 3 });

  constructor() {
    super();
    this.target = '';
    this.accept = '';
    this.maxBytes = Infinity;
    this.labels = EMPTY;
    this.rows = [];
    this.dragging = false;
    this.manager.addEventListener('files-changed', () => this.sync());
    this.manager.addEventListener('upload-error', (event) => this.explain((event as CustomEvent).detail));
    this.manager.addEventListener('upload-success', (event) => this.settle((event as CustomEvent).detail.file));
    this.manager.addEventListener('upload-before', (event) => {
      (event as CustomEvent).detail.file.uploadTarget = this.target;
    });
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    WbMediaUpload.stack.push(this);
    window.addEventListener('dragover', this.onDragOver);
    window.addEventListener('dragleave', this.onDragLeave);
    window.addEventListener('drop', this.onDrop);
    window.addEventListener('paste', this.onPaste);
    window.addEventListener('beforeunload', this.onLeave);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    WbMediaUpload.stack.splice(WbMediaUpload.stack.indexOf(this), 1);
    window.removeEventListener('dragover', this.onDragOver);
    window.removeEventListener('dragleave', this.onDragLeave);
    window.removeEventListener('drop', this.onDrop);
    window.removeEventListener('paste', this.onPaste);
    window.removeEventListener('beforeunload', this.onLeave);
  }

  /** Opens the browser's dialog to choose files. */
  browse() {
    this.querySelector('input')?.click();
  }

  private add(files: Iterable<File>) {
    for (const file of files) {
      if (file.size > this.maxBytes) {
        const row = file as Row;
        row.reason = this.labels.tooLarge;
        row.errorKey = 'tooLarge';
        this.rows = [row, ...this.rows];
      } else {
        this.manager.addFiles([file]);
      }
    }
  }

  private sync() {
    const managed = this.manager.files as unknown as Row[];
    const refused = this.rows.filter((row) => row.errorKey === 'tooLarge');
    this.rows = [...refused, ...managed];
  }

  /** The server's own words where it gave any; without them something went wrong on the way, and may not again. */
  private explain({ file, xhr }: { file: Row; xhr: XMLHttpRequest }) {
    try {
      file.reason = JSON.parse(xhr.responseText).rejected[0].reason;
      file.again = false;
    } catch {
      file.reason = this.labels.failed;
      file.again = true;
    }
  }

  private settle(file: Row) {
    setTimeout(() => this.manager.removeFile(file as never), DONE_STAYS_MS);
  }

  private dismiss(row: Row) {
    this.rows = this.rows.filter((each) => each !== row);
    this.manager.removeFile(row as never);
  }

  private get first() {
    return WbMediaUpload.stack.at(-1) === this;
  }

  private readonly onDragOver = (event: DragEvent) => {
    if (this.first && event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      this.dragging = true;
    }
  };

  private readonly onDragLeave = (event: DragEvent) => {
    if (!event.relatedTarget) {
      this.dragging = false;
    }
  };

  private readonly onDrop = (event: DragEvent) => {
    this.dragging = false;
    if (this.first && event.dataTransfer?.files.length) {
      event.preventDefault();
      this.add(Array.from(event.dataTransfer.files));
    }
  };

  private readonly onPaste = (event: ClipboardEvent) => {
    const files = event.clipboardData?.files;
    const writing = event.composedPath().some((each) => each instanceof HTMLElement && each.matches('input, textarea'));
    if (this.first && files?.length && !writing) {
      event.preventDefault();
      this.add(Array.from(files));
    }
  };

  private readonly onLeave = (event: BeforeUnloadEvent) => {
    if (this.rows.some((row) => row.uploading)) {
      event.preventDefault();
    }
  };

  private readonly onChosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    this.add(Array.from(input.files ?? []));
    input.value = '';
  };

  render() {
    return html`
      <input type="file" hidden multiple accept=${this.accept} aria-label=${this.labels.heading} @change=${this.onChosen} />
      ${this.dragging ? html`<div class="wb-upload-drop" aria-hidden="true"><p>${this.labels.drop}</p></div>` : nothing}
      ${this.rows.length ? this.panel() : nothing}
    `;
  }

  private panel() {
    const done = this.rows.filter((row) => row.complete).length;
    const busy = this.rows.some((row) => row.uploading);
    return html`
      <section class="wb-upload-panel" aria-label=${this.labels.heading}>
        <header>
          <strong>${this.labels.heading}</strong>
          <span class="wb-muted" role="status">${done} / ${this.rows.length}</span>
          ${busy
            ? nothing
            : html`<button type="button" class="wb-upload-button" @click=${() => [...this.rows].forEach((row) => this.dismiss(row))}>
                ${this.labels.clear}
              </button>`}
        </header>
        <ul>
          ${repeat(
            this.rows,
            (row) => row,
            (row) => this.row(row),
          )}
        </ul>
      </section>
    `;
  }

  private row(row: Row) {
    const percent = Math.round(row.progress ?? 0);
    return html`
      <li class="wb-upload-row" ?data-failed=${!!row.errorKey} ?data-done=${!!row.complete}>
        <span class="wb-upload-name">${row.name}</span>
        ${row.uploading && !row.held
          ? html`<progress max="100" .value=${percent} aria-label=${row.name}></progress>`
          : nothing}
        <span class="wb-upload-status" role=${row.errorKey ? 'alert' : nothing}>${this.status(row, percent)}</span>
        <span class="wb-upload-actions">
          ${row.errorKey && row.again
            ? html`<button type="button" class="wb-upload-button" @click=${() => this.manager.retryUpload(row as never)}>
                ${this.labels.retry}
              </button>`
            : nothing}
          ${row.complete
            ? nothing
            : html`<button type="button" class="wb-upload-button" @click=${() => this.dismiss(row)}>
                ${row.uploading ? this.labels.cancel : this.labels.dismiss}<span class="wb-sr-only"> ${row.name}</span>
              </button>`}
        </span>
      </li>
    `;
  }

  private status(row: Row, percent: number) {
    if (row.errorKey) {
      return row.reason ?? this.labels.failed;
    }
    if (row.complete) {
      return this.labels.done;
    }
    if (row.held) {
      return this.labels.waiting;
    }
    return percent >= 100 ? this.labels.checking : `${this.labels.sending} ${percent} %`;
  }
}

customElements.define('wb-media-upload', WbMediaUpload);
