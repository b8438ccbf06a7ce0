import voucher from './voucher.svg';

/** A phone that gets a present: data. A file of its own: only those who see it load it. */
export const VoucherPicture = () => <img src={voucher} width="320" height="170" alt="" />;
