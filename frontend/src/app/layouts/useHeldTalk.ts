import { useMatch } from '@tanstack/react-router';
import { useState } from 'react';

/** The talk that the address names, and the one that the person is in, wherever they are. */
export function useHeldTalk() {
  const match = useMatch({ from: '/app/termine/$appointmentId/gespraech', shouldThrow: false });
  const [held, hold] = useState<string | null>(null);
  return { here: match?.params.appointmentId ?? null, held, hold };
}
