namespace OutlookNetwork.Domain.Compliance;

/// <summary>Marks the words that stand between quotation marks of one paragraph.</summary>
internal sealed class QuotationMarks(Reading reading, Words words)
{
    private int _openedAt = -1; // number of words before the opening mark, or -1
    private int _close;

    public void Sign(int sign, string text, int next)
    {
        if (_openedAt >= 0 && (sign == _close || (_close == '"' && sign == '”')))
        {
            for (var at = _openedAt; at < words.Count; at++)
            {
                words[at].Traits |= WordTraits.InMarks;
            }

            Forget();
            return;
        }

        var opens = sign is '“' or '„' or '«' || (sign == '"' && Characters.StartsWord(reading, text, next));
        if (opens && _openedAt < 0)
        {
            (_openedAt, _close) = (words.Count, sign switch { '“' => '”', '„' => '“', '«' => '»', _ => '"' });
        }
    }

    /// <summary>A paragraph has ended: what was not closed was no quotation.</summary>
    public void Forget() => _openedAt = -1;
}
