using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// What a unit of work did to the facts from which a cadence is computed. What goes through the change tracker is seen by itself;
/// whoever writes past it says so here. Something new is added to what is known; after everything else it is read anew.
/// </summary>
internal sealed class StandingChanges
{
    private readonly HashSet<Guid> _newMessages = [];
    private readonly HashSet<Guid> _newInteractions = [];
    private readonly HashSet<Guid> _contacts = [];
    private readonly HashSet<Guid> _messages = [];
    private readonly HashSet<Guid> _terms = [];
    private readonly Dictionary<Guid, Book> _moved = [];
    private bool _everything;
    private bool _everyTerm;

    public bool IsEmpty => _newMessages.Count + _newInteractions.Count + _contacts.Count + _messages.Count + _terms.Count == 0 && !_everything && !_everyTerm;

    /// <summary>Mail that was stored or logged for the first time.</summary>
    public void Add(IEnumerable<Guid> messages) => _newMessages.UnionWith(messages);

    /// <summary>Contacts of which something was taken away or changed.</summary>
    public void ReadAnew(IEnumerable<Guid> contacts) => _contacts.UnionWith(contacts);

    /// <summary>Looks at what is about to be saved; whoever calls has found out what was changed.</summary>
    public void Note(ChangeTracker tracker)
    {
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false; // a batch of an import tracks much, and looking twice takes twice as long
        try
        {
            NoteDetected(tracker);
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }

    private void NoteDetected(ChangeTracker tracker)
    {
        HashSet<Guid>? added = null;
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            switch (entry.Entity)
            {
                case Interaction interaction:
                    Note(interaction, entry.State);
                    if (entry.State == EntityState.Added)
                    {
                        (added ??= []).Add(interaction.Id);
                    }

                    break;
                case MessageAddress address when entry.State == EntityState.Added:
                    _newMessages.Add(address.MessageId);
                    break;
                case Message message when entry.State == EntityState.Modified && entry.Property(nameof(Message.SettledAt)).IsModified:
                    _messages.Add(message.Id);
                    break;
                case ContactAddress address:
                    _contacts.Add(address.ContactId);
                    _contacts.Add(entry.OriginalValues.GetValue<Guid>(nameof(ContactAddress.ContactId)));
                    break;
                case Contact contact when entry.State == EntityState.Modified && (entry.Property(nameof(Contact.Tier)).IsModified || entry.Property(nameof(Contact.Book)).IsModified):
                    _terms.Add(contact.Id);
                    if (entry.Property(nameof(Contact.Book)).IsModified)
                    {
                        _moved[contact.Id] = contact.Book;
                    }

                    break;
                case ContactLabel { Kind: LabelKind.Circle } label when entry.State is EntityState.Added or EntityState.Deleted:
                    _terms.Add(label.ContactId);
                    break;
                case ContactCadence cadence:
                    _terms.Add(cadence.ContactId);
                    break;
                case CadenceRule:
                    _everyTerm = true;
                    break;
                case OwnerSettings when entry.State == EntityState.Modified:
                    _everyTerm |= entry.Property(nameof(OwnerSettings.TimeZone)).IsModified; // the facts stay, and fall on other days
                    _everything |= entry.Property(nameof(OwnerSettings.Addresses)).IsModified || entry.Property(nameof(OwnerSettings.InternalDomains)).IsModified;
                    break;
            }
        }

        // Who takes part in something new is found with it; a part in something old is one that was given or taken.
        _contacts.UnionWith(tracker.Entries<InteractionContact>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Deleted && added?.Contains(entry.Entity.InteractionId) != true)
            .Select(entry => entry.Entity.ContactId));
    }

    /// <summary>Hands out what there is, once.</summary>
    public StandingChanges Take()
    {
        var taken = new StandingChanges { _everything = _everything, _everyTerm = _everyTerm };
        taken._newMessages.UnionWith(_newMessages);
        taken._newInteractions.UnionWith(_newInteractions);
        taken._contacts.UnionWith(_contacts);
        taken._messages.UnionWith(_messages);
        taken._terms.UnionWith(_terms);
        foreach (var (contact, book) in _moved)
        {
            taken._moved[contact] = book;
        }

        _newMessages.Clear();
        _newInteractions.Clear();
        _contacts.Clear();
        _messages.Clear();
        _terms.Clear();
        _moved.Clear();
        (_everything, _everyTerm) = (false, false);
        return taken;
    }

    public bool Everything => _everything;

    /// <summary>An interval or the zone was changed by which all are held.</summary>
    public bool EveryTerm => _everyTerm;

    public IReadOnlyCollection<Guid> NewMessages => _newMessages;

    /// <summary>By hand.</summary>
    public IReadOnlyCollection<Guid> NewInteractions => _newInteractions;

    public IReadOnlySet<Guid> Contacts => _contacts;

    /// <summary>Mail whose log was taken back, or of which more is known: whom it names is to be read anew.</summary>
    public IReadOnlyCollection<Guid> Messages => _messages;

    /// <summary>Contacts of which only is said something else: how often one should be in touch, in which tier, circle or book they are.</summary>
    public IReadOnlyCollection<Guid> Terms => _terms;

    /// <summary>Contacts that went into another book, and which; they are among those of whom something else is said.</summary>
    public IReadOnlyDictionary<Guid, Book> Moved => _moved;

    public void ReadAnewOf(IEnumerable<Guid> messages) => _messages.UnionWith(messages);

    private void Note(Interaction interaction, EntityState state)
    {
        if (interaction.MessageId is { } message)
        {
            (state == EntityState.Added ? _newMessages : _messages).Add(message);
        }
        else if (state == EntityState.Added)
        {
            _newInteractions.Add(interaction.Id);
        }
        else
        {
            _contacts.UnionWith(interaction.Contacts.Select(involved => involved.ContactId));
        }
    }
}
