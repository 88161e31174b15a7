/** The program's own files as this browser keeps them, so that it opens without a network, and a newer version of them. */
export class ProgramFiles {
  /** Another version is there, and stands after the page is loaded again. */
  newer = $state(false);
  private waiting: ServiceWorker | undefined;
  private asked = false;

  /** Does nothing where files are not served (a page from a disk) or may change at any time (while the program is written). */
  start(): void {
    if (!import.meta.env.PROD || import.meta.env.MODE === 'single' || !('serviceWorker' in navigator)) return;
    // Nothing is fetched to be kept while the first screen still needs the network.
    setTimeout(() => void this.keep(navigator.serviceWorker).catch(() => undefined), 1_000);
  }

  /** Loads the page again under the newer version. */
  reload(): void {
    this.asked = true;
    if (this.waiting?.state === 'installed') this.waiting.postMessage('take over');
    else location.reload();
  }

  private async keep(container: ServiceWorkerContainer): Promise<void> {
    let isKept = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (this.asked) location.reload();
      // The first version takes a page over that came from the network; a later one was asked for in another window.
      else if (isKept) this.newer = true;
      isKept = true;
    });
    const registration = await container.register('./service-worker.js', { scope: './' });
    if (registration.waiting && container.controller) this.found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const installing = registration.installing;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && container.controller) this.found(installing);
      });
    });
  }

  private found(waiting: ServiceWorker): void {
    this.waiting = waiting;
    this.newer = true;
  }
}
