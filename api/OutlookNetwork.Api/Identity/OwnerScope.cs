namespace OutlookNetwork.Api.Identity;

/// <summary>Whose rows this unit of work may see. Until somebody has been let in it names nobody, and every query fails.</summary>
internal sealed class OwnerScope
{
    private (Guid Tenant, string Owner)? _scope;

    public Guid TenantId => Entered.Tenant;

    public string OwnerId => Entered.Owner;

    /// <summary>There can be other members of the tenant: the embedded mode has one owner.</summary>
    public bool HasColleagues => TenantId != LocalMode.TenantId;

    /// <summary>What the person may do here, as the audit trail names it: their roles, joined by plus signs.</summary>
    public string Role { get; private set; } = "";

    private (Guid Tenant, string Owner) Entered =>
        _scope ?? throw new InvalidOperationException("No owner is in scope: rows are read and written only for somebody.");

    /// <exception cref="InvalidOperationException">Somebody else is in scope already.</exception>
    public void Enter(Guid tenantId, string ownerId, string role = LocalMode.OwnerRole)
    {
        if (_scope is { } scope && scope != (tenantId, ownerId))
        {
            throw new InvalidOperationException("A unit of work serves one owner only.");
        }

        (_scope, Role) = ((tenantId, ownerId), role);
    }
}
