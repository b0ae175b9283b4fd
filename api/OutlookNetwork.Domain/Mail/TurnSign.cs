namespace OutlookNetwork.Domain.Mail;

/// <summary>What a message says about who writes next, beside a question: see <see cref="Message.TurnSign"/>.</summary>
public enum TurnSign
{
    None,

    /// <summary>It thanks, agrees or tells that something is done, and says little else.</summary>
    Closes,

    /// <summary>Its sender will do something.</summary>
    Promises,

    /// <summary>It asks for something without a question mark.</summary>
    Requests,
}
