// Messages between a frame and the page that holds it.

/** Sends to the page that holds the frame, whoever that is: nothing but sizes and addresses is ever told. */
export const tellParent = (message: unknown): void => parent.postMessage(message, '*');

/** Whether a message came from the page that holds the frame. */
export const isFromParent = ({ source }: MessageEvent): boolean => source === parent;
