//! What parts the fields of a text table. Nothing says it, so it is the one that makes the rows equally wide.

use csv::ReaderBuilder;

/// Those that are known, the likeliest first: a semicolon is what Excel writes in Norwegian, and commas stand in numbers
/// and names.
const KNOWN: [u8; 3] = [b';', b'\t', b','];

/// How much of a table is looked at.
const SAMPLE_BYTES: usize = 64 * 1024;
const SAMPLE_RECORDS: usize = 200;

/// The delimiter of a table.
pub(super) fn guess(text: &str) -> u8 {
    let sample = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    let shares = KNOWN.map(|delimiter| (delimiter, even_share(sample, delimiter)));
    // Most rows are of one width; titles above and sums below need not be.
    if let Some((delimiter, _)) = shares.iter().find(|(_, share)| *share >= 80) {
        return *delimiter;
    }
    let mut best = (KNOWN[0], 0);
    for (delimiter, share) in shares {
        if share > best.1 {
            best = (delimiter, share);
        }
    }
    best.0
}

/// How many of a hundred rows have the commonest width, one field not counted.
fn even_share(sample: &str, delimiter: u8) -> usize {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(sample.as_bytes());
    let records: Vec<_> = reader.records().flatten().take(SAMPLE_RECORDS).collect();
    // "Hansen, Kari" down a single column.
    let is_between_names = |field: &str| field.starts_with(' ');
    let starts_narrow = records.first().is_none_or(|record| record.len() == 1);
    if delimiter == b','
        && starts_narrow
        && records.iter().all(|record| record.iter().skip(1).all(is_between_names))
    {
        return 0;
    }
    let mut widths = vec![0_usize; records.iter().map(csv::StringRecord::len).max().unwrap_or(0) + 1];
    for record in &records {
        widths[record.len()] += 1;
    }
    let commonest = widths.iter().skip(2).max().copied().unwrap_or(0);
    commonest * 100 / records.len().max(1)
}

#[cfg(test)]
mod tests {
    use super::guess;

    #[test]
    fn the_delimiter_is_the_one_that_makes_rows_equally_wide() {
        for (text, wanted) in [
            ("Navn;Prosent\nKari;80,5\nOla;100,0\n", ';'),
            ("Kari;80,5\nOla;100,0\n", ';'),
            ("Navn,Avdeling\n\"Hansen, Kari\",Sone 1\nOla,\"Sone; 2\"\n", ','),
            ("Navn, Avdeling\nKari, Sone 1\n", ','),
            ("Navn\tUker\nHansen, Kari\t26;27\nOlsen, Ola\t28\n", '\t'),
            (
                "Superbrukere\n\nNavn;Avdeling;Prosent\nKari;Sone 1;80,0\nOla;Sone 2;50,5\nSum: 2, i alt\n",
                ';',
            ),
            ("Superbrukere\nNavn,Avdeling\nKari,Sone 1\n", ','),
            ("Navn\nHansen, Kari\nOlsen, Ola\n", ';'),
            ("Merknad;Navn\n\"en,to,tre\nfire,fem\";Kari\n", ';'),
            ("a\nb\n", ';'),
            ("", ';'),
        ] {
            assert_eq!(char::from(guess(text)), wanted, "{text:?}");
        }
    }
}
