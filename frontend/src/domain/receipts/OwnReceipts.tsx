import { ReceiptList } from './ReceiptList';
import { visitReceipts } from './api';

/** The receipts of who visits; loaded when they ask for them. */
export default function OwnReceipts({ appointmentId }: { appointmentId: string }) {
  return <ReceiptList source={visitReceipts(appointmentId)} />;
}
