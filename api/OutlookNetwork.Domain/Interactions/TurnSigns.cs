using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>
/// Reads off what a message says whether anybody owes an answer to it. What it tells first counts as done ("Applied, thanks"), what it
/// tells last as promised ("I will send it on Monday"); a thank-you closes where little else is said. Where it is unsure it finds nothing: an
/// answer that is owed and not shown is worse than one that is shown and not owed.
/// </summary>
public static class TurnSigns
{
    private const int ScannedFirst = 3_000; // characters, more than a page
    private const int ScannedLast = 1_000; // a promise stands at the end
    private const int Few = 5; // sentences; of so few any may promise
    private const int MostDone = 3; // sentences at the beginning that may tell it is done
    private const int MostClosing = 2; // sentences at the beginning that may thank or agree
    private const int MostPromised = 2; // sentences at the end that may promise
    private const int LongestName = 3; // words
    private const int LongestLeave = 40; // characters of a line that thanks and takes leave
    private const int MostBeside = 25; // words beside thanks; with more of them something else is being said

    /// <param name="written">What the sender wrote, without quotes and signature: see <see cref="NewText.Of(string, string)"/>.</param>
    public static TurnSign Of(string written)
    {
        written = Talk.Of(written);
        var sentences = Sentences.Of(written.Length > ScannedFirst + ScannedLast ? string.Concat(written.AsSpan(0, ScannedFirst), "\n\n", written.AsSpan(written.Length - ScannedLast)) : written);
        if (sentences.Count > 1 && Sentences.Words(sentences[^1]) <= LongestName && (ClosingWords.Greets(sentences[^2]) || ClosingWords.ThanksAndNoMore(sentences[^2])))
        {
            sentences.RemoveAt(sentences.Count - 1); // the name under "Best regards,"
        }

        var said = sentences.FindAll(sentence => !ClosingWords.Greets(sentence)).ConvertAll(BehindThanks);
        if (said.Count > 1 && ClosingWords.ThanksAndNoMore(said[^1]) && TakesLeaveWithThanks(written))
        {
            said.RemoveAt(said.Count - 1);
        }

        if (said.Count == 0)
        {
            return sentences.Exists(ClosingWords.Thanks) ? TurnSign.Closes : TurnSign.None;
        }

        var told = said.FindAll(sentence => !ClosingWords.Thanks(sentence));
        var promises = told.TakeLast(told.Count <= Few ? Few : MostPromised).Any(WillWords.Promises);
        var done = said.Take(MostDone).Concat(told.Take(MostDone)).Append(said[^1]).Where(ClosingWords.TellsItIsDone).ToList();
        if (done.Exists(sentence => !promises || ClosingWords.TellsItIsTaken(sentence)) || said.Exists(ClosingWords.TakesBack) || ClosingWords.Approves(said))
        {
            return TurnSign.Closes;
        }

        if (said.Exists(AskingWords.Requests))
        {
            return TurnSign.Requests;
        }

        if (promises)
        {
            return TurnSign.Promises;
        }

        var closes = said.Take(MostClosing).Append(said[^1]).Any(sentence => ClosingWords.Thanks(sentence) || ClosingWords.Agrees(sentence)) || said.Exists(ClosingWords.AgreesAnywhere);
        return closes && said.Where(IsBeside).Sum(sentence => Sentences.Words(sentence)) <= MostBeside ? TurnSign.Closes : TurnSign.None;
    }

    /// <summary>"Thanks," stands over a name as "Regards," does: of the last two lines one, with a comma or nothing behind it.</summary>
    private static bool TakesLeaveWithThanks(string written)
    {
        var text = written.AsSpan().TrimEnd();
        for (var line = 0; line < 2 && text.Length > 0; line++)
        {
            var start = text.LastIndexOf('\n') + 1;
            var last = text[start..].Trim();
            if (last.Length <= LongestLeave && char.IsLetter(last[0]) && last[^1] is not ('!' or '.') && ClosingWords.ThanksAndNoMore(last.ToString().ToLowerInvariant()))
            {
                return true;
            }

            text = text[..start].TrimEnd();
        }

        return false;
    }

    /// <summary>"Thanks, I'll send it" and "Sure, will send it" are what follows.</summary>
    private static string BehindThanks(string sentence)
    {
        var comma = sentence.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && (ClosingWords.Thanks(sentence[..comma]) || ClosingWords.Agrees(sentence[..comma])) && WillWords.Promises(sentence[(comma + 2)..]) ? sentence[(comma + 2)..] : sentence;
    }

    /// <summary>Says something else than thanks, an apology, an offer or that it is agreed.</summary>
    private static bool IsBeside(string sentence) =>
        !ClosingWords.Thanks(sentence) && !ClosingWords.Apologises(sentence) && !AskingWords.Offers(sentence) && !ClosingWords.AgreesAnywhere(sentence);
}
