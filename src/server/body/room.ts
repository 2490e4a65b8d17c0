const megabyte = 1024 * 1024;

/** The most bytes of strangers' files in memory at once: of all, and of one address. Two full forms, and eight. */
const most = { all: 880 * megabyte, address: 220 * megabyte } as const;

/** What one request holds of the room; it leaves when it is answered. */
export interface Place {
  /** Takes room for so many more bytes; false where there is none. */
  take(bytes: number): boolean;
  leave(): void;
}

/** The room that files have in memory while their requests are answered: beyond it none is taken in. */
export function room(limits: { all: number; address: number } = most): (address: string) => Place {
  let all = 0;
  const held = new Map<string, number>();
  return (address) => {
    let mine = 0;
    return {
      take(bytes) {
        const ofAddress = held.get(address) ?? 0;
        if (all + bytes > limits.all || ofAddress + bytes > limits.address) return false;
        all += bytes;
        mine += bytes;
        held.set(address, ofAddress + bytes);
        return true;
      },
      leave() {
        const rest = (held.get(address) ?? 0) - mine;
        if (rest > 0) held.set(address, rest);
        else held.delete(address);
        all -= mine;
        mine = 0;
      },
    };
  };
}
