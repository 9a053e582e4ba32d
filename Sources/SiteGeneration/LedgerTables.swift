import TimelineCore

extension ViewBuilder {
  /// The numbers of the charts of aid and of mediation as CSV: months as EDTF, sums in whole units of the currency.
  var ledgerTables: [OutputFile] {
    let donors = zip(index.aidSlugs, index.aid.accounts).compactMap { slug, account -> OutputFile? in
      let rows = aidRows(account)
      guard !rows.isEmpty else { return nil }
      let heads = ["aid.currency", "year.month", "event.stage", "aid.chart.added", "aid.chart.total"]
      return OutputFile(path: Links.aidTable(slug), text: csv([heads.map { interface.text($0) }] + rows))
    }
    guard let chart = mediationChart else { return donors }
    return donors + [OutputFile(path: Links.mediationTable, text: csv(mediationRows(chart)))]
  }

  private func aidRows(_ account: AidLedger.Account) -> [[String]] {
    let currencies = Set(account.lines.filter(\.isDated).map(\.currency)).sorted()
    let charts = currencies.compactMap { currency in
      AidChart(account, currency: currency, stages: index.aid.stages, events: index.events)
    }
    return charts.flatMap { chart in
      chart.panels.flatMap { panel in
        panel.steps.map { step in
          [
            chart.currency, step.month.description, stageName(panel.stage), plain(step.added.value),
            plain(step.total.value),
          ]
        }
      }
    }
  }

  /// The first row names the columns; a period is given by its first and its last month.
  private func mediationRows(_ chart: MediationChart) -> [[String]] {
    let heads =
      ["charts.from", "charts.to", "mediation.kind"] + MediationChart.realities.map { "mediation.\($0.rawValue).name" }
    let rows = chart.bins.map { bin in
      [bin.month.description, YearMonth(number: bin.month.number + chart.width - 1).description, typeName(bin.type)]
        + MediationChart.realities.map { String(bin.tally.counts[$0] ?? 0) }
    }
    return [heads.map { interface.text($0) }] + rows
  }
}
