/** Bytes that wait to be uploaded. */
export interface Files {
  put(id: string, body: Blob): Promise<void>;
  get(id: string): Promise<Blob | null>;
  remove(id: string): Promise<void>;
}

const STORE = 'files';

/** In the browser's database, which the tabs share; where it is forbidden, as long as the page lives. */
export function files(): Files {
  const memory = new Map<string, Blob>();
  const tried = async <T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
    try {
      const database = await open();
      try {
        return await asked(use(database.transaction(STORE, mode).objectStore(STORE)));
      } finally {
        database.close();
      }
    } catch {
      return null;
    }
  };
  return {
    async put(id, body) {
      memory.set(id, body);
      await tried('readwrite', (store) => store.put(body, id));
    },
    get: async (id) => memory.get(id) ?? ((await tried('readonly', (store) => store.get(id) as IDBRequest<Blob | undefined>)) || null),
    async remove(id) {
      memory.delete(id);
      await tried('readwrite', (store) => store.delete(id));
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('pledge', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return asked(request);
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('refused'));
  });
}
