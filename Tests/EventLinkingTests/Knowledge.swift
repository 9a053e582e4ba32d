import EventLinking
import TestSupport
import TimelineCore

/// What `data/` holds for linking.
struct Knowledge {
  let data: DataFiles
  let types: EventTypeTable
  let rules: MergeRules
  let interface: Interface
  let rates: ExchangeRates
}

/// Read once for all tests.
let knowledge = Result {
  let data = try repositoryData()
  return Knowledge(
    data: data, types: try EventTypeTable(data), rules: try MergeRules(data),
    interface: try Interface(language: "en", data), rates: try ExchangeRates(data))
}
