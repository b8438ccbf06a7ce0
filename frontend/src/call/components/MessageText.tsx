import { splitLinks } from '../links';

/**
 * The words of a message, with links that work. They open beside the talk, tell the other page
 * nothing of this one, and nothing of them is fetched before somebody follows them.
 */
export function MessageText({ text }: { text: string }) {
  return (
    <bdi>
      {splitLinks(text).map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          // Pieces of one message never change their order.
          <bdi key={index} dir="ltr">
            <a href={piece.href} target="_blank" rel="noopener noreferrer">
              {piece.text}
            </a>
            {piece.host && ` (${piece.host})`}
          </bdi>
        ),
      )}
    </bdi>
  );
}
