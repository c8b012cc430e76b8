import { nearest, type ActualColumn } from "../../engine/index";
import { VOCABULARY } from "../../report/index";

/** What a column of a file becomes: a column of actuals, or money that came back where it has a column of its own. */
export type Role = ActualColumn | "refund";
export const ROLES: readonly Role[] = [
  "date",
  "item",
  "supplier",
  "reference",
  "amount",
  "refund",
  "currency",
  "rate",
  "note",
];

/** Which place of a file's rows holds what. */
export type ColumnChoice = Readonly<Partial<Record<Role, number>>>;

/**
 * What exports call their columns, the better name first: FinOps FOCUS, then banks and ledgers in English and Chinese.
 * Names are compared without spaces and case.
 */
const CALLED: Readonly<Record<Role, readonly string[]>> = {
  date: [
    "chargeperiodstart",
    "invoicedate",
    "postingdate",
    "documentdate",
    "bookingdate",
    "valuedate",
    "transactiondate",
    "开票日期",
    "记账日期",
    "交易日期",
    "过账日期",
    "入账日期",
    "交易时间",
  ],
  item: [
    "x_item",
    "item",
    "costitem",
    "category",
    "account",
    "servicename",
    "费用项目",
    "项目",
    "科目",
    "科目名称",
    "费用类型",
  ],
  supplier: [
    "invoiceissuername",
    "providername",
    "publishername",
    "vendor",
    "vendorname",
    "payee",
    "counterparty",
    "供应商名称",
    "对方户名",
    "对方名称",
    "往来单位",
    "收款人",
  ],
  reference: [
    "invoiceid",
    "invoicenumber",
    "invoiceno",
    "documentnumber",
    "documentno",
    "voucher",
    "发票号",
    "发票号码",
    "凭证号",
    "单据编号",
    "流水号",
    "交易流水号",
  ],
  amount: [
    "billedcost",
    "effectivecost",
    "netamount",
    "amountexcludingtax",
    "debit",
    "debitamount",
    "withdrawal",
    "不含税金额",
    "借方金额",
    "支出金额",
    "支出",
    "发生额",
    "交易金额",
  ],
  refund: ["credit", "creditamount", "deposit", "贷方金额", "收入金额", "收入"],
  currency: ["billingcurrency", "currencycode", "币别", "货币"],
  rate: ["exchangerate", "fxrate", "汇率"],
  note: ["chargedescription", "description", "memo", "remarks", "text", "摘要", "用途", "附言", "说明"],
};

const plain = (head: string): string =>
  head
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");

/** The columns of a file as far as their heads tell; what they do not tell its user chooses. */
export function guessColumns(heads: readonly string[]): ColumnChoice {
  const choice: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  const take = (role: Role, place: number): void => {
    if (place === -1 || taken.has(place) || choice[role] !== undefined) return;
    choice[role] = place;
    taken.add(place);
  };
  heads.forEach((head, place) => {
    const role = VOCABULARY.actualColumn(head);
    if (role !== undefined) take(role, place);
  });
  const names = heads.map(plain);
  for (const role of ROLES) {
    for (const called of CALLED[role]) take(role, names.indexOf(plain(called)));
  }
  for (const role of ROLES) {
    if (choice[role] !== undefined) continue;
    take(
      role,
      names.findIndex((name, place) => !taken.has(place) && nearest(name, CALLED[role]) !== null),
    );
  }
  return choice;
}
