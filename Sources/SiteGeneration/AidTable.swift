import Markup
package import TimelineCore

/// The columns of `renderAidCSV`, in order.
package let aidFields = [
  TableField("event"), TableField("date"), TableField("first_day", "date"), TableField("last_day", "date"),
  TableField("title"), TableField("giver"), TableField("donor"), TableField("donor_id"), TableField("amount", "number"),
  TableField("currency"), TableField("amount_modifier"), TableField("measure"), TableField("stage"),
  TableField("period"), TableField("status"), TableField("derived_eur", "number"), TableField("rate_month"),
  TableField("counted", "boolean"), TableField("omission"),
]

/// The aid ledger as RFC 4180 CSV: a row for each amount of an aid event, and for each event that names none, by donor
/// and then in timeline order.
package func renderAidCSV(_ events: [Event], offices: OfficeTable) -> String {
  let ledger = AidLedger(events, principals: Principals(offices: offices))
  let rows = ledger.accounts.flatMap { account in account.rows.map { record($0, account.giver, events[$0.event]) } }
  return csv([aidFields.map(\.name)] + rows)
}

/// RFC 4180, lines ended by CR LF.
func csv(_ rows: [[String]]) -> String {
  rows.map { $0.map { Escape.csv($0) }.joined(separator: ",") + "\r\n" }.joined()
}

private func record(_ row: AidLedger.Row, _ giver: AidLedger.Giver, _ event: Event) -> [String] {
  let (kind, donor) = donor(giver)
  let (value, money) = (event.date.value, row.money)
  return [
    event.id, value?.description ?? "", value?.first?.description ?? "", value?.last?.description ?? "", event.title,
    kind, donor?.name ?? "", donor?.id ?? "", plain(money?.value), money?.currency ?? "",
    money?.modifier.rawValue ?? "", money?.measure.rawValue ?? "", money?.stage?.rawValue ?? "", money?.period ?? "",
    event.status.rawValue, plain(money?.conversion?.euros), money?.conversion?.month ?? "",
    money == nil ? "" : "\(row.isCounted)", row.omission.map(code) ?? "",
  ]
}

private func donor(_ giver: AidLedger.Giver) -> (kind: String, donor: Participant?) {
  switch giver {
  case .one(let donor): ("one", donor)
  case .several: ("several", nil)
  case .unnamed: ("unnamed", nil)
  }
}

/// A number as machines read it: digits, and a full stop where it is not whole; empty for nil.
func plain(_ number: Double?) -> String {
  guard let number else { return "" }
  return Int(exactly: number).map { String($0) } ?? "\(number)"
}

private func code(_ omission: AidLedger.Omission) -> String {
  switch omission {
  case .measure(let measure): "measure-\(measure.rawValue)"
  case .period: "period"
  case .another: "another"
  case .status(let status): "status-\(status.rawValue)"
  case .link(let kind): "link-\(kind.rawValue)"
  }
}
