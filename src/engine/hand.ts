/** The two hands of whoever does a drill. One of them is active: the pointer moves its tool. */
export type Hand = 'probe' | 'needle';
