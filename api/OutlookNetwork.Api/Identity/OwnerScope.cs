namespace OutlookNetwork.Api.Identity;

/// <summary>Whose rows this unit of work may see. Until somebody has been let in it names nobody, and every query fails.</summary>
internal sealed class OwnerScope
{
    private (Guid Tenant, string Owner)? _scope;

    public Guid TenantId => Entered.Tenant;

    public string OwnerId => Entered.Owner;

    private (Guid Tenant, string Owner) Entered =>
        _scope ?? throw new InvalidOperationException("No owner is in scope: rows are read and written only for somebody.");

    /// <exception cref="InvalidOperationException">Somebody else is in scope already.</exception>
    public void Enter(Guid tenantId, string ownerId)
    {
        if (_scope is { } scope && scope != (tenantId, ownerId))
        {
            throw new InvalidOperationException("A unit of work serves one owner only.");
        }

        _scope = (tenantId, ownerId);
    }
}
