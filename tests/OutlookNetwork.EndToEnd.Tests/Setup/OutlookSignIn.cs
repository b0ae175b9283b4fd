using System.Text.Json;
using Microsoft.Playwright;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>
/// Outlook's own sign-in for add-ins, which the sign-in library speaks to in place of the authority (nested app authentication). It asks
/// its person once, and knows them from then on, whatever becomes of the pane.
/// </summary>
internal sealed class OutlookSignIn(Authority authority, Person person)
{
    /// <summary>Run after the stand-in for Office.js.</summary>
    public const string Script =
        """
        (() => {
          const listeners = [];
          window.nestedAppAuthBridge = {
            addEventListener: (_, listener) => listeners.push(listener),
            postMessage: (asked) => void window.outlookSignsIn(asked).then((said) => listeners.forEach((listener) => listener(said))),
          };
          const { requirements } = Office.context;
          const others = requirements.isSetSupported;
          requirements.isSetSupported = (name, version) => name === 'NestedAppAuth' || others(name, version);
        })();
        """;

    private bool _isKnown;

    /// <summary>How often the person was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>How often a token was handed out without asking.</summary>
    public int Silent { get; private set; }

    /// <summary>The last token that was handed out.</summary>
    public string Token { get; private set; } = "";

    public Task AnswerInAsync(IBrowserContext context) => context.ExposeFunctionAsync("outlookSignsIn", (string asked) => Answer(asked));

    private string Answer(string asked)
    {
        var request = JsonDocument.Parse(asked).RootElement;
        var id = request.GetProperty("requestId").GetString();
        switch (request.GetProperty("method").GetString())
        {
            case "GetInitContext":
                return JsonSerializer.Serialize(new { requestId = id, success = true, initContext = new { sdkName = "outlook", sdkVersion = "1", accountContext = Account } });
            case "GetTokenPopup":
                (_isKnown, Asked) = (true, Asked + 1);
                return Granted(id);
            case "GetToken" when _isKnown:
                Silent++;
                return Granted(id);
            default:
                return JsonSerializer.Serialize(new { requestId = id, success = false, error = new { status = "USER_INTERACTION_REQUIRED", code = "interaction_required", description = "" } });
        }
    }

    private object Account => new { homeAccountId = $"{person.Id}.{person.Tenant}", environment = new Uri(authority.SecureAddress).Authority, tenantId = $"{person.Tenant}", username = person.Address };

    private string Granted(string? id)
    {
        Token = authority.Token(person);
        var identity = authority.Token(person, token => token.Payload["aud"] = Authority.AddInClientId);
        return JsonSerializer.Serialize(new
        {
            requestId = id,
            success = true,
            token = new { access_token = Token, id_token = identity, expires_in = 3600, scope = $"api://{Authority.ApiClientId}/{Authority.Scope}", authority = authority.SecureAddress },
            account = Account,
        });
    }
}
